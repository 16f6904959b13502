/** Schedules of a policy under lint, of one layer each. */

/** One that `ann` and `bob` share, within these hours of each day. */
export const scheduleOf = (name: string, hours?: string): string => `
  ${name}:
    timezone: UTC
    layers:
      - { rotate: [ann, bob], every: 1w, from: 2026-01-05T09:00${hours === undefined ? '' : `, hours: { days: [mon, tue, wed, thu, fri, sat, sun], ${hours} }`} }`;

export const DAYS = 'from: "08:00", to: "20:00"';
export const NIGHTS = 'from: "20:00", to: "08:00"';

/** When nobody is on call in a schedule of `DAYS`. */
export const HOLES =
  'from Mon 2026-11-23 20:00 to Tue 2026-11-24 08:00, from Tue 2026-11-24 20:00 to Wed 2026-11-25 08:00, from Wed 2026-11-25 20:00 to Thu 2026-11-26 08:00 and 87 times more (UTC).';

/** A role that has its people from the schedule `team`, and one that does not. */
export const BY_TEAM = `
roles:
  responder: { who: { var: oncall.team } }
  lead: { who: [bob] }
schedules:`;
