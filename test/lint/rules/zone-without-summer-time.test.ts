import { expect, test } from 'vitest';
import { describeRule } from '../rule.ts';

const SCHEDULE = (zone: string, own = ''): string => `
schedules:
  main: { timezone: ${zone}, layers: [{ rotate: [ann], every: 1w, from: 2026-01-05T09:00${own} }] }
`;
const OFFSET =
  'all year and knows no summer time: for half of the year its hours are an hour off where clocks are changed.';
const REVERSE = 'The sign in such a name is the reverse of the usual one.';

describeRule('zone-without-summer-time', {
  finds: [
    [
      'what its page says to avoid',
      SCHEDULE('EST').replace('[ann]', '[ann, bob]'),
      [`2:21 \`EST\` is UTC−5 ${OFFSET}`],
    ],
    ['an abbreviation in small letters', SCHEDULE('mst'), [`2:21 \`mst\` is UTC−7 ${OFFSET}`]],
    ['an offset, whose sign is reversed', SCHEDULE('Etc/GMT+5'), [`2:21 \`Etc/GMT+5\` is UTC−5 ${OFFSET} ${REVERSE}`]],
    [
      'one to the east, of a layer',
      SCHEDULE('UTC', ', timezone: Etc/GMT-1'),
      [`2:97 \`Etc/GMT-1\` is UTC+1 ${OFFSET} ${REVERSE}`],
    ],
    [
      'one of a calendar',
      'calendars:\n  office: { timezone: Etc/GMT-10, days: [mon], from: "09:00", to: "17:00" }\n',
      [`2:23 \`Etc/GMT-10\` is UTC+10 ${OFFSET} ${REVERSE}`],
    ],
  ],
  leaves: [
    ['UTC', SCHEDULE('UTC')],
    ['a place with summer time', SCHEDULE('America/New_York')],
    ['a place without', SCHEDULE('America/Phoenix')],
    ['a former name that has summer time', SCHEDULE('EST5EDT')],
    ['Hawaii, which has none', SCHEDULE('HST')],
    ['UTC by another name', SCHEDULE('Etc/GMT')],
    ['an offset at which hardly anybody changes clocks', SCHEDULE('Etc/GMT-8')],
  ],
});

/** Hours from UTC in January and in July. */
const offsets = (timeZone: string): readonly number[] =>
  ['2026-01-15', '2026-07-15'].map((day) => {
    const text = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).format(new Date(day));
    return Number(/GMT([+-]\d+)?/.exec(text)?.[1] ?? 0);
  });

test.each([
  ['EST5EDT', 'America/New_York'],
  ['HST', 'Pacific/Honolulu'],
])('%s has the clocks of %s', (zone, place) => expect(offsets(zone)).toEqual(offsets(place)));
