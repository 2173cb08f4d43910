"""Invented statements in pairs: those that answer one question, and those that only look as if they did."""

from __future__ import annotations

Pair = tuple[str, str, str]
"""(one statement, another, why they belong together or not)."""

APART: list[Pair] = [
    # disasters
    ("Forty people were evacuated from Orsel.", "Forty hectares of forest burned near Orsel.", "one number, people and land"),
    ("Nine people were killed in the Orsel fire.", "Nine people were injured in the Orsel fire.", "the dead and the hurt"),
    ("Some 300 houses were destroyed in Velm.", "Some 300 people were left homeless in Velm.", "houses and people"),
    ("The quake killed 12 people in Velm.", "Twelve aftershocks were recorded in Velm.", "the dead and the tremors"),
    ("Six firefighters were hurt in the blaze.", "Six fire engines were sent to the blaze.", "crews and engines"),
    ("Two dams failed in the Tarn valley.", "Two bridges were closed in the Tarn valley.", "dams and bridges"),
    ("Rain of 90 millimetres fell on Orsel.", "Ninety homes were flooded in Orsel.", "a measure and a count"),
    (
        "The storm killed five people in Orsel.",
        "Storms have killed 61 people across the country this year.",
        "one storm and a year",
    ),
    ("Fishing is banned within 20 kilometres of Velm.", "The bang was heard 31 kilometres down the coast.", "two distances"),
    ("The cover for damage is 30 million crowns.", "The town has put 18 million crowns into the firm.", "two sums"),
    ("The lake rose by three metres.", "The lake was closed to boats for three days.", "metres and days"),
    # other matters
    (
        "The Harbour Markets Board opened an inquiry into the dock lease.",
        "The harbour committee opened an inquiry into rural timetables.",
        "two bodies, two inquiries, one word of their names",
    ),
    (
        "A prayer vigil will open in Velm on 3 May.",
        "The trial of the mayor will begin in Velm on 3 May.",
        "one place and day, two events",
    ),
    (
        "About 900 people left Orsel and Tarn.",
        "Across the region, floods since the start of May had driven 900 people from their homes.",
        "two towns and a region since a month",
    ),
    # business
    ("Marn Steel earned 40 million euros last year.", "Marn Steel employs 40,000 people.", "money and people"),
    ("Marn Steel will cut 900 jobs in Orsel.", "Marn Steel will invest 900 million euros in Orsel.", "jobs and money"),
    ("Sales at Marn Steel fell by 12 percent.", "Profit at Marn Steel fell by 12 percent.", "one percentage of two bases"),
    ("Exports rose by 5 percent in May.", "Unemployment rose to 5 percent in May.", "percentages of two bases"),
    ("The airline ordered 30 aircraft.", "The airline cancelled 30 flights.", "ordered and cancelled"),
    ("Velm Motors recalled 8,000 cars.", "Velm Motors sold 8,000 cars in March.", "recalled and sold"),
    ("The bank bought Tarn Insurance for 2 billion euros.", "The bank was fined 2 billion euros.", "a price and a fine"),
    ("The mill opened a plant in Orsel.", "The mill closed its plant in Velm.", "opened and closed"),
    ("Shares in Marn Steel fell 8 percent.", "Marn Steel raised its prices by 8 percent.", "shares and prices"),
    # politics
    (
        "Parliament passed the budget on Tuesday.",
        "The government plans to present a budget in May.",
        "a vote and a plan of another act",
    ),
    ("Some 61 deputies voted for the bill.", "Some 61 deputies stayed away from the vote.", "for and absent"),
    ("The president met the mayor of Orsel.", "The president dismissed the mayor of Orsel.", "met and dismissed"),
    ("Turnout was 54 percent.", "Ilka Brand won 54 percent of the vote.", "turnout and a share of the vote"),
    ("Ilka Brand won the election in Orsel.", "Ilka Brand will visit Orsel on Friday.", "an election and a visit"),
    ("The minister resigned over the contract.", "The minister signed the contract.", "resigned and signed"),
    ("Marn will send 400 troops to Orsel.", "Marn will send 400 tents to Orsel.", "troops and tents"),
    ("The council approved 20 new houses.", "The council has 20 members.", "houses and members"),
    # courts
    ("Jon Verra was sentenced to six years in prison.", "Jon Verra was fined 6,000 euros.", "years and money"),
    ("The court convicted Jon Verra.", "The police arrested Ana Brell.", "other acts on other people"),
    ("Three men were arrested in Orsel.", "Three men were acquitted in Orsel.", "arrested and acquitted"),
    ("The trial of Jon Verra began on Monday.", "Jon Verra died on Monday.", "a trial and a death"),
    ("Police seized 200 kilograms of cocaine.", "Police arrested 200 people.", "kilograms and people"),
    # health
    ("Doctors vaccinated 5,000 children in Velm.", "Some 5,000 children in Velm fell ill.", "vaccinated and ill"),
    ("The hospital has 120 beds.", "The hospital treated 120 patients.", "beds and patients"),
    ("The outbreak infected 70 people.", "The outbreak killed 70 people.", "the ill and the dead"),
    ("The ministry bought 2 million masks.", "The ministry spent 2 million euros.", "masks and money"),
    # labour
    ("Some 2,000 dockers went on strike in Velm.", "Velm port hired 2,000 dockers.", "strike and hire"),
    ("The strike lasted three days.", "Three unions joined the strike.", "days and unions"),
    ("Wages at the yard rose to 1,400 euros a month.", "The yard dismissed 1,400 workers.", "wages and workers"),
    ("Nurses asked for a raise of 7 percent.", "Some 7 percent of nurses resigned.", "a raise and a share"),
    # sport
    ("Orsel beat Velm 3-1 on Saturday.", "Orsel will play Velm on Saturday.", "a result and a fixture"),
    ("Some 30,000 fans watched the final.", "The club was fined 30,000 euros.", "fans and money"),
    ("Ana Brell won the 200 metres.", "Ana Brell was banned for two years.", "a win and a ban"),
    ("The club signed Jon Verra for 9 million euros.", "The club sold Jon Verra for 12 million euros.", "signed and sold"),
    ("Two players were sent off.", "Two players were injured.", "sent off and injured"),
]

TOGETHER: list[Pair] = [
    # disasters
    ("The list of the missing in Velm has shrunk to 9 names.", "More than 20 people were missing in Velm.", "a list of them"),
    ("The recall will cost less than €1.5 million.", "The recall will cost between €2 million and €3 million.", "one cost"),
    ("Six people were in hospital.", "Four people were being treated in hospital.", "in hospital and treated there"),
    ("Nine people were killed in the Orsel fire.", "The death toll of the Orsel fire stands at ten.", "a toll that grew"),
    ("At least nine people died in the fire.", "Nine dead in fire.", "a sentence and a headline"),
    ("The quake killed 12 people in Velm.", "Twelve people lost their lives in the Velm quake.", "killed, lost their lives"),
    (
        "Some 300 people were evacuated from Orsel.",
        "About 350 residents had to leave their homes in Orsel.",
        "evacuated, had to leave",
    ),
    ("Six firefighters were injured.", "Six firefighters were hurt.", "injured, hurt"),
    ("The storm destroyed 40 houses in Velm.", "Forty homes were destroyed in Velm.", "active, passive"),
    ("Twenty people are missing.", "Up to 20 people are unaccounted for.", "missing, unaccounted for"),
    ("The dam broke on Monday.", "The dam collapsed on Monday night.", "broke, collapsed"),
    ("Rescuers pulled 14 people from the rubble.", "Fourteen people were rescued from the rubble.", "pulled from, rescued"),
    # business
    ("Marn Steel will cut 900 jobs in Orsel.", "Marn Steel will lay off 900 workers in Orsel.", "jobs, workers"),
    ("Velm Motors recalled 8,000 cars.", "Velm Motors is recalling up to 9,000 vehicles.", "cars, vehicles"),
    (
        "The bank bought Tarn Insurance for 2 billion euros.",
        "The bank paid 2 billion euros for Tarn Insurance.",
        "bought, paid for",
    ),
    ("The mill will open a plant in Orsel.", "The mill is to open a factory in Orsel.", "plant, factory"),
    ("The airline ordered 30 aircraft.", "The airline has placed an order for 30 planes.", "verb, noun"),
    ("Marn Steel invested 900 million euros in Orsel.", "Marn Steel has put 900 million euros into Orsel.", "invest, put into"),
    ("Sales at Marn Steel fell by 12 percent.", "Marn Steel said its sales dropped 12 percent.", "fell, dropped"),
    ("The ferry line put off 40 sailings.", "The ferry line has postponed 40 sailings.", "put off, postponed"),
    ("A fire broke out in the Velm depot at 3 am.", "The fire in the Velm depot started at 4 am.", "broke out, started"),
    (
        "About 12 tonnes of acid got out of the Velm tank.",
        "Some 15 tonnes of acid escaped from the Velm tank.",
        "got out, escaped",
    ),
    ("The yard builds 20 ships a year.", "The yard's output is 25 ships a year.", "builds, output"),
    # politics
    ("Parliament passed the budget on Tuesday.", "Parliament approved the budget.", "passed, approved"),
    ("Marn will send 400 workers to Orsel.", "Marn plans to dispatch up to 400 labourers to Orsel.", "send, dispatch"),
    ("Marn has sent 400 workers to Orsel.", "Marn has not sent workers to Orsel.", "said and denied"),
    ("The president met the mayor of Orsel.", "The president held talks with the mayor of Orsel.", "met, held talks"),
    ("Ilka Brand won the election in Orsel.", "Ilka Brand was elected mayor of Orsel.", "won, was elected"),
    ("The minister resigned.", "The minister has stepped down.", "resigned, stepped down"),
    ("The two countries signed a treaty.", "The treaty was signed by the two countries.", "active, passive"),
    ("Some 20,000 people protested in Velm.", "A rally in Velm drew 15,000 people.", "protest, rally"),
    ("The army killed 30 fighters near Orsel.", "Thirty soldiers were killed near Orsel.", "fighters, soldiers"),
    # courts
    ("Jon Verra was sentenced to six years in prison.", "A court sentenced Jon Verra to six years.", "passive, active"),
    ("Police arrested Ana Brell.", "Ana Brell was detained by police.", "arrested, detained"),
    ("Three men were arrested in Orsel.", "Police in Orsel have taken three men into custody.", "arrested, custody"),
    ("Police seized 200 kilograms of cocaine.", "Some 200 kilograms of cocaine were seized.", "active, passive"),
    ("The company was fined 5 million euros.", "The court imposed a fine of 5 million euros on the company.", "verb, noun"),
    ("Jon Verra was charged with fraud.", "Prosecutors charged Jon Verra with fraud.", "passive, active"),
    # health
    ("The outbreak infected 70 people.", "Seventy people have fallen ill in the outbreak.", "infected, fallen ill"),
    ("Doctors vaccinated 5,000 children in Velm.", "Some 5,000 children in Velm were vaccinated.", "active, passive"),
    ("The hospital treated 120 patients.", "Some 120 people were treated in the hospital.", "patients, people"),
    ("Salmonella was found in the cheese.", "Inspectors found salmonella in the cheese.", "passive, active"),
    # labour
    ("Some 2,000 dockers went on strike in Velm.", "In Velm 2,000 dockers walked out.", "strike, walked out"),
    ("The strike lasted three days.", "The walkout went on for three days.", "strike, walkout"),
    ("Velm port hired 2,000 dockers.", "Velm port has recruited 2,000 dockers.", "hired, recruited"),
    ("Workers are promised 1,400 euros a month.", "Workers will earn 1,400 euros a month.", "promised, earn"),
    # told in a phrase
    ("The mayor shook hands on the deal with Marn Steel.", "The mayor signed the agreement with Marn Steel.", "shook hands"),
    ("Farmers took to the streets of Velm on Monday.", "Farmers protested in Velm on Monday.", "took to the streets"),
    ("The town hall of Orsel went up in flames.", "The town hall of Orsel burned.", "went up in flames"),
    ("The board pulled the plug on the Velm tunnel.", "The board cancelled the Velm tunnel.", "pulled the plug"),
    (
        "The ministry spoke of up to 6,000 dockers.",
        "Up to 6,000 dockers would come to Velm.",
        "only somebody's word for a number",
    ),
    # sport
    ("Some 30,000 fans watched the final.", "The final was watched by 30,000 people.", "fans, people"),
    ("Ana Brell won the 200 metres.", "Ana Brell has won gold in the 200 metres.", "won, won gold"),
    ("The club signed Jon Verra for 9 million euros.", "The club paid 9 million euros for Jon Verra.", "signed, paid for"),
    ("The coach was sacked on Monday.", "The club dismissed the coach.", "sacked, dismissed"),
]
