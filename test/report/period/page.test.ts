/** The report as a page: whole in itself, harmless whatever people wrote, readable in both lights and without its pictures. */
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import type { Statistics } from '#domain/results/statistics.ts';
import { renderPage } from '#report/period/index.ts';
import { STYLE } from '#report/period/style.ts';
import { statisticsFor } from '../../support/weeks.ts';
import { hostileText } from '../../support/hostile.ts';

const statistics = statisticsFor();

function open(statistics: Statistics) {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true } });
  window.document.write(renderPage(statistics));
  return window.document;
}

describe('the page', () => {
  const page = open(statistics);
  const all = (selector: string) => [...page.querySelectorAll(selector)];

  test('asks for nothing, runs nothing, and says so to the browser', () => {
    expect(all('script, link, img, iframe, object, embed, form, base, use, image')).toEqual([]);
    expect(all('[src], [onload], [onclick], [style]')).toEqual([]);
    expect(STYLE).not.toMatch(/url\(|@import|<\//);
    expect(all('meta[http-equiv="Content-Security-Policy"]')[0]?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    );
  });

  test('leads with what needs somebody', () => {
    expect(page.querySelector('main > section')?.className).toBe('urgent');
    expect(page.querySelector('main h2')?.textContent).toBe('Needs you');
    expect(all('.urgent h3').map(({ textContent }) => textContent)).toEqual([
      'Overdue reviews',
      'Never acknowledged',
      'Not resolved',
      'Late calls',
    ]);
  });

  test('has three pictures, each with words instead and a table after it', () => {
    const pictures = all('svg');
    expect(pictures.map((svg) => svg.getAttribute('aria-label'))).toEqual([
      '6 incidents over 6 weeks, at most 2 in one. The table has the numbers.',
      'Time to acknowledge. Critical: median 14m, p90 24m of 2; Minor: median 10m, p90 10m of 1.',
      'Calls per person: ann 4, 2 at night; bob 2, 1 at night; cyd 2, 0 at night.',
    ]);
    expect(pictures.map((svg) => svg.parentElement?.querySelectorAll('details table').length)).toEqual([1, 1, 1]);
  });

  test('names people in its picture shortly, and no two alike', () => {
    const times = { day: 1, night: 0, zone: 'UTC', zoneFrom: 'schedule', perWeek: [1] } as const;
    const team = 'a'.repeat(12).concat('-platform-alerts-production');
    const people = [`${team}-apac1`, `${team}-apac2`, 'dan'].map((login) => ({ ...times, login }));
    const drawn = open({ ...statistics, calls: { ...statistics.calls, people } });
    const names = [...drawn.querySelectorAll('svg text.strong')].map(({ textContent }) => textContent);
    expect(names).toEqual(expect.arrayContaining(['apap-apac1', 'apap-apac2', 'dan']));
  });

  test('names every column and row of its tables, also where a phone shows them as lists', () => {
    expect(all('table tbody tr').length).toBeGreaterThan(10);
    for (const table of all('table')) {
      const heads = [...table.querySelectorAll('thead th')].map(({ textContent }) => textContent);
      for (const row of table.querySelectorAll('tbody tr')) {
        expect(row.querySelector('th')?.getAttribute('scope')).toBe('row');
        expect([...row.querySelectorAll('td')].map((cell) => cell.getAttribute('data-head'))).toEqual(heads.slice(1));
      }
    }
  });

  test('shows no empty picture when nothing happened', () => {
    const empty = open(statisticsFor([]));
    expect(empty.querySelectorAll('svg').length).toBe(0);
    expect(empty.querySelector('main > section')?.className).toBe('fine');
  });

  test('shows the first of a long list, and the others when asked', () => {
    const [one] = statistics.attention.neverAcknowledged;
    if (!one) throw new Error('There is one.');
    const many = Array.from({ length: 60 }, () => one);
    const long = open({ ...statistics, attention: { ...statistics.attention, neverAcknowledged: many } });
    const summary = long.querySelector('.urgent details summary');
    expect(summary?.textContent).toBe('55 more');
    expect(summary?.parentElement?.querySelectorAll('tbody tr').length).toBe(45);
    expect(summary?.parentElement?.textContent).toContain('… and 10 more.');
  });
});

/** The same report with other words in every place where people’s words stand. */
function saying(word: string, url: string): Statistics {
  const issue = (one: Statistics['incidents'][number]) => ({
    ...one,
    issue: { ...one.issue, title: word, url, repository: word },
    severity: { ...one.severity, name: word },
  });
  const incidents = statistics.incidents.map(issue);
  const [summary] = incidents;
  if (!summary) throw new Error('There is one.');
  return {
    ...statistics,
    incidents,
    cadence: { ...statistics.cadence, longestSilence: { issue: summary.issue, seconds: 60 } },
    repositories: [word],
    severities: statistics.severities.map((one) => ({ ...one, severity: { ...one.severity, name: word } })),
    policies: statistics.policies.map((policy) => ({ ...policy, name: word })),
    calls: {
      ...statistics.calls,
      people: statistics.calls.people.map((person) => ({ ...person, login: word })),
      latest: statistics.calls.latest.map((call) => ({ ...call, issue: summary.issue, people: [word] })),
    },
    attention: {
      neverAcknowledged: incidents,
      unresolved: incidents,
      overdueReviews: [{ summary, due: 0 }],
      overdueActions: [{ summary, text: word, owner: word, dueBy: 0 }],
      undatedActions: [{ summary, text: word, owner: word }],
    },
    leftOut: [{ issue: summary.issue, why: 'not-an-incident' }],
  };
}

test('whatever people wrote, the page has the same elements and attributes as with harmless words', () => {
  const shape = (statistics: Statistics): readonly string[] =>
    [...open(statistics).querySelectorAll('*')].map(
      (element) => `${element.tagName} ${element.getAttributeNames().toSorted().join(' ')}`,
    );
  const harmless = shape(saying('word', 'https://x.example/1'));
  fc.assert(
    fc.property(hostileText, (word) => {
      expect(shape(saying(word, 'https://x.example/1'))).toEqual(harmless);
    }),
    { numRuns: 60 },
  );
});

test.each(['javascript:alert(1)', 'https://x.example/" onclick="y', 'data:text/html,x', '//x.example', ''])(
  'an issue whose address is %j is no link',
  (url) => {
    expect(open(saying('word', url)).querySelectorAll('a').length).toBe(0);
  },
);

describe('colours', () => {
  const [light = '', dark = ''] = STYLE.split('@media(prefers-color-scheme:dark)');
  const read = (css: string): ReadonlyMap<string, string> =>
    new Map([...css.matchAll(/--([\w-]+):(#[0-9a-f]{3,6})/g)].map(([, name = '', value = '']) => [name, value]));
  const TEXT = ['ink', 'soft', 'link', 'alarm', 'fine'];
  const SHAPES = ['sev0', 'sev1', 'sev2', 'sev3', 'sev4', 'day', 'night'];

  test.each([
    ['light', read(light)],
    ['dark', read(dark.slice(0, dark.indexOf('}}')))],
  ])('in the %s, words stand out 4.5 : 1 and shapes 3 : 1', (_, colours) => {
    const of = (name: string): number => luminance(colours.get(name) ?? '');
    for (const paper of ['paper', 'alarm-paper']) {
      for (const name of TEXT) expect(contrast(of(name), of(paper)), `${name} on ${paper}`).toBeGreaterThanOrEqual(4.5);
    }
    for (const name of SHAPES) expect(contrast(of(name), of('paper')), name).toBeGreaterThanOrEqual(3);
    expect(contrast(of('day'), of('night')), 'day and night').toBeGreaterThanOrEqual(2);
  });
});

/** Relative luminance, as WCAG 2 has it. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.slice(1).replaceAll(/./g, '$&$&') : hex.slice(1);
  if (!/^[0-9a-f]{6}$/.test(digits)) throw new Error(`${hex} is no colour.`);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
