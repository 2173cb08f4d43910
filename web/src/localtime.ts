/** The reader's own time beside UTC. */

/** Gives `11:12 local`, with the day where it is another one there; nothing where the clocks agree. */
export function localWords(iso: string, locale: string | undefined, zone: string, word: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime()) || !/T\d/.test(iso)) return "";
  const part = (options: Intl.DateTimeFormatOptions, timeZone: string): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(at);
  const clock: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const day: Intl.DateTimeFormatOptions = { day: "numeric", month: "short" };
  const isSameDay = part(day, zone) === part(day, "UTC");
  if (isSameDay && part(clock, zone) === part(clock, "UTC")) return "";
  return `${isSameDay ? "" : `${part(day, zone)} `}${part(clock, zone)} ${word}`;
}

/** Writes it behind each `time` that tells its moment. */
export function showLocalTimes(root: ParentNode, word: string): void {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const locale = document.documentElement.lang || undefined;
  for (const time of root.querySelectorAll<HTMLTimeElement>("time[datetime]:not([data-local])")) {
    const words = localWords(time.dateTime, locale, zone, word);
    time.dataset.local = words;
  }
}
