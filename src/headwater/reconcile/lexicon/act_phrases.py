"""Verbs whose particle or noun makes another act of them: a fire breaks out, a vote is put off, a court hands down a term.

Source: ours, written from general knowledge of English news; the classes are those of ``act_words``.
"""

from __future__ import annotations

PHRASES = """
death: pass-away gun-down mow-down wipe-out
warn: tip-off
begin: break-out kick-off set-in start-up start-off start-out go-ahead get-underway come-about
resume: come-back start-up go-back start-again
return: come-back go-back get-back bring-back give-back hand-back send-back turn-back take-back
escape: get-out clear-out move-out run-away get-away drive-out pull-out
escape-custody: break-out get-away run-away break-free
flow: get-out come-out leak-out spill-out spill-over pour-out run-off run-out seep-out flow-out
enter: get-in come-in break-in creep-in sneak-in let-in walk-in seep-in slip-in move-in
cancel: tear-up rip-up walk-away pull-out call-off fall-through fall-away drop-out write-off strike-off give-up
postpone: put-off put-back push-back hold-over hold-off
delay: put-off put-back push-back hold-up hold-over
fail: break-down give-way give-out cave-in fall-apart come-apart break-apart break-up go-down go-out fall-over
outage: go-down go-out black-out cut-off shut-off switch-off turn-off go-off
stop: shut-down close-down wind-down break-off stand-down switch-off turn-off lay-up
close: shut-down close-down shut-up wind-up wind-down
finish: wind-up end-up run-out wrap-up
dismiss: lay-off let-go go-away cut-back
resign: step-down stand-down step-aside step-back
hire: take-on bring-in call-in
reject: turn-down throw-out knock-back vote-down strike-down rule-out turn-away
deny: rule-out brush-off brush-aside
approve: wave-through let-through sign-off vote-through
propose: put-forward bring-forward set-out
explode: blow-up go-off set-off
attack: blow-up
shoot: gun-down shoot-down
intercept: shoot-down bring-down
crash: come-down go-down run-over run-down knock-down
destroy: burn-down burn-out pull-down tear-down knock-down wipe-out blow-up bring-down wash-away sweep-away
burn: burn-down burn-out burn-up go-up
contain: put-out
release: let-go let-out set-free
arrest: pick-up lock-up bang-up haul-in come-for round-up bring-in take-in
abduct: take-away carry-off
steal: carry-off make-off
confess: own-up
surrender: give-up hand-over give-in
quarantine: lock-down lock-in shut-in
publish: bring-out come-out give-out put-out hand-out
buy: buy-up snap-up take-over buy-out
sell: sell-off sell-out
pay: pay-out pay-up pay-off pay-back hand-over
rise: go-up pick-up
fall: go-down come-down drop-off fall-back fall-off
withdraw: walk-away pull-out pull-back draw-down back-out back-off drop-out
recall: call-in call-back pull-back take-back take-off
arrive: turn-up show-up come-in get-in pull-in come-up
depart: set-off set-out take-off go-off go-away move-off move-on
detect: turn-up show-up come-up
find: turn-up dig-up find-out come-across wash-up wash-ashore
inform: find-out pass-on tip-off let-on
send: send-out send-off send-in bring-in call-up call-out move-in take-away
rescue: pull-out get-out bring-out dig-out lift-off
move: take-away move-out move-away carry-off
repair: fix-up patch-up do-up turn-round turn-around
produce: turn-out put-out
build: put-up set-up
shelter: put-up take-in
divert: turn-back turn-round turn-away turn-around
strand: cut-off hold-up leave-behind
survive: pull-through come-through
walkout: walk-out go-out
bankrupt: go-under
lack: run-out run-short
restrict: cut-back cut-down
investigate: look-into
search-house: go-through
plan: draw-up
"""

# A verb and the noun that makes its act: "shook hands on the deal", "went up in flames", "took to the streets".
SET_PHRASES = """
shake hand: sign
put paper: sign
put pen: sign
put head: meet
put flame: contain
put death: death
spend cell: arrest
spend bar: arrest
have idea: know
have clue: know
have inkling: know
get wind: know
get idea: know
get sack: dismiss
get boot: dismiss
get nod: approve
give nod: approve
give light: approve
give blessing: approve
give evidence: testify
give birth: bear
give way: fail
take stand: testify
take oath: appoint
take helm: appoint
take rein: appoint
take street: protest
take cover: shelter
take shelter: shelter
take refuge: shelter
take blame: confess
take air: fly
take flight: escape
lose job: dismiss
lose post: dismiss
lose seat: dismiss
go flame: burn
go court: sue
go poll: vote
go bust: bankrupt
go wall: bankrupt
go ground: hide
come force: begin
come term: sign
come halt: stop
come standstill: stop
come blow: fight
come light: detect
be run: escape-custody
be bar: arrest
be way: send arrive
be flame: burn
be fire: burn
be loose: escape-custody
set fire: burn
set flame: burn
set sail: depart
set foot: arrive
throw towel: surrender
throw book: charge
cut tie: cancel
sever tie: cancel
catch fire: burn
hit street: protest
down tool: walkout
sound alarm: warn
raise alarm: warn
break law: violate
break rule: violate
break silence: speak
break ground: build
lay stone: build
lay arm: surrender
pay visit: visit
cast vote: vote
cast ballot: vote
cast doubt: dispute
pull plug: cancel stop
run aground: crash
run dry: drain lack
fall ill: infect
foot bill: pay
turn blind: hide
keep dark: hide
do time: sentence
serve time: sentence
serve sentence: sentence
"""
