/** The playground runs the very same core: it imports the pure rooms through their doors, and nothing of Node. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { FLOORS } from '../repo/floors.ts';
import { inRepository } from '../support/repository.ts';

/** Modules that it imports besides, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'sandbox/markdown.ts':
    'How GitHub shows Markdown, made safe: the sandbox has it, and it imports no more than micromark.',
  'engine/simulation/snapshot.ts': 'A type alone.',
  'logic/operators.ts': 'The table of operators, which the editor explains.',
  'policy/timetables.ts': 'Asked for while the page is drawn for the first time: most policies have schedules.',
  'policy/names.ts': 'The names that a text declares, whatever is wrong with it: completion needs them.',
};

const sources = readdirSync(inRepository('playground/src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(inRepository(`playground/src/${name}`), 'utf8') }));

const imports = sources.flatMap(({ name, text }) =>
  [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, path = '']) => ({ name, path })),
);

test('nothing of Node, and of the core only pure rooms by their doors', () => {
  const core = imports.filter(({ path }) => path.startsWith('#'));
  expect(core.length).toBeGreaterThan(15);
  expect(imports.filter(({ path }) => path.startsWith('node:'))).toEqual([]);
  const wrong = core.filter(({ path }) => {
    const file = path.slice(1);
    if (file in EXCEPTIONS) return false;
    const rooms = Object.keys(FLOORS).filter((room) => file.startsWith(`${room}/`));
    const room = FLOORS[rooms.toSorted((a, b) => b.length - a.length)[0] ?? ''];
    const top = FLOORS[file.split('/')[0] ?? ''];
    const isDoor = top?.doors === undefined || top.doors.includes(file.split('/').slice(1).join('/'));
    return room === undefined || room.effects === true || !isDoor;
  });
  expect(wrong).toEqual([]);
  const unused = Object.keys(EXCEPTIONS).filter((file) => !core.some(({ path }) => path === `#${file}`));
  expect(unused).toEqual([]);
});

test('no module is longer than a module may be', () => {
  expect(sources.filter(({ text }) => text.split('\n').length > 300).map(({ name }) => name)).toEqual([]);
});

test('a pull request that touches what the page or the check of its links is made of builds the site', () => {
  const workflow = parse(readFileSync(inRepository('.github/workflows/site.yml'), 'utf8')) as {
    readonly on: { readonly pull_request: { readonly paths: readonly string[] } };
  };
  const { paths } = workflow.on.pull_request;
  const scripts = readdirSync(inRepository('scripts/site')).map((name) => `scripts/site/${name}`);
  const files = [...sources.map(({ name }) => `playground/src/${name}`), ...scripts];
  const parts = files.flatMap((file) =>
    [...readFileSync(inRepository(file), 'utf8').matchAll(/from '([#.][^']+)'/g)].map(([, path = '']) =>
      path.startsWith('#') ? `src/${path.slice(1)}` : posix.join(posix.dirname(file), path),
    ),
  );
  const isNamed = (file: string): boolean =>
    paths.some((path) => (path.endsWith('/**') ? file.startsWith(path.slice(0, -2)) : file === path));
  expect(parts.length).toBeGreaterThan(50);
  expect([...files, ...parts].filter((file) => !isNamed(file))).toEqual([]);
});
