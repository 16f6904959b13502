import type { Json, Path } from '#domain/rule.ts';
import type { LintRule } from '#lint/rule.ts';
import { asList, asMap, toPointer } from '#policy/pointer.ts';

/** By the hours from UTC in winter, a zone whose clocks are put forward in summer, and one whose are not. At other hours hardly any are. */
const ZONES: Readonly<Record<number, { readonly summer: string; readonly steady: string }>> = {
  [-9]: { summer: 'America/Anchorage', steady: 'Pacific/Gambier' },
  [-8]: { summer: 'America/Los_Angeles', steady: 'Pacific/Pitcairn' },
  [-7]: { summer: 'America/Denver', steady: 'America/Phoenix' },
  [-6]: { summer: 'America/Chicago', steady: 'America/Costa_Rica' },
  [-5]: { summer: 'America/New_York', steady: 'America/Panama' },
  [-4]: { summer: 'America/Halifax', steady: 'America/Puerto_Rico' },
  1: { summer: 'Europe/Berlin', steady: 'Africa/Lagos' },
  2: { summer: 'Europe/Athens', steady: 'Africa/Johannesburg' },
  10: { summer: 'Australia/Sydney', steady: 'Australia/Brisbane' },
  12: { summer: 'Pacific/Auckland', steady: 'Pacific/Fiji' },
};

/** `EST5EDT` and its like have summer time, and Hawaii, which `HST` stands for, has none. */
const ABBREVIATIONS: Readonly<Record<string, number>> = { EST: -5, MST: -7 };

export const zoneWithoutSummerTime: LintRule = {
  meta: {
    id: 'zone-without-summer-time',
    level: 'advice',
    summary: 'A time zone that is an offset from UTC, where people at that offset have summer time.',
  },
  check: ({ yaml }) =>
    zonesIn(yaml.value).flatMap(({ zone, path }) => {
      const hours = offsetOf(zone);
      const places = hours === null ? undefined : ZONES[hours];
      if (hours === null || places === undefined) return [];
      const sign = zone.includes('/') ? ' The sign in such a name is the reverse of the usual one.' : '';
      return [
        {
          path: toPointer(path),
          message: `\`${zone}\` is UTC${hours < 0 ? '−' : '+'}${Math.abs(hours)} all year and knows no summer time: for half of the year its hours are an hour off where clocks are changed.${sign}`,
          help: `Write the zone of a place, such as \`${places.summer}\`; where clocks are never changed, one such as \`${places.steady}\`.`,
        },
      ];
    }),
};

/** Hours from UTC; null for the zone of a place. */
function offsetOf(zone: string): number | null {
  const [, west] = /^etc\/gmt([+-]\d{1,2})$/i.exec(zone) ?? [];
  return west === undefined
    ? (Object.entries(ABBREVIATIONS).find(([name]) => name === zone.toUpperCase())?.[1] ?? null)
    : -Number(west);
}

interface Zone {
  readonly zone: string;
  readonly path: Path;
}

/** The time zones of schedules, of their layers, and of calendars. */
function zonesIn(document: Json | undefined): readonly Zone[] {
  const zoneAt = (holder: Json, path: Path): readonly Zone[] => {
    const zone = asMap(holder)?.['timezone'];
    return typeof zone === 'string' ? [{ zone, path: [...path, 'timezone'] }] : [];
  };
  return (['schedules', 'calendars'] as const).flatMap((section) =>
    Object.entries(asMap(asMap(document)?.[section]) ?? {}).flatMap(([name, holder]) => [
      ...zoneAt(holder, [section, name]),
      ...(asList(asMap(holder)?.['layers']) ?? []).flatMap((layer, index) =>
        zoneAt(layer, [section, name, 'layers', index]),
      ),
    ]),
  );
}
