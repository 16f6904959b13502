/** Policies that extend others: what the whole is, where its parts stand, and what is wrong with a chain. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Json } from '#domain/rule.ts';
import { loadPolicy } from '#policy/index.ts';
import { effectiveText, originsOf } from '#policy/effective.ts';
import { type BaseRead, loadLean, type PolicyRead, readBases, refName, validateRead } from '#policy/load-lazily.ts';
import { nextBase } from '#policy/extends.ts';
import { parsePolicy } from '#policy/merge.ts';
import { BASE } from './base.ts';

/** The files of a policy, its own first: each extends the next. */
const chainOf = (...texts: readonly string[]) =>
  texts.map((text, index) => ({
    file: `${index}.yml`,
    text: index < texts.length - 1 ? `extends: ${index + 1}.yml\n${text}` : text,
  }));
const mergeTexts = (...texts: readonly string[]): Json | undefined => parsePolicy(chainOf(...texts)).value;

describe('a null that has nothing to remove', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['of a name', ['roles: { responde: }'], ['warning removes-nothing 2:10 Did you mean `responder`? Name what']],
    ['of a key that there is', ['review:'], ['warning removes-nothing 2:1 Name what']],
    ['of a misspelt key', ['levvels:'], ['error unknown-key 2:1 Did you mean `levels`?']],
    [
      'of a misspelt key within',
      ['roles: { lead: { othrwise: } }'],
      ['error unknown-key 2:18 Did you mean `otherwise`?'],
    ],
    [
      'of several',
      ['review:\nlimits: { comments-per-rn: }'],
      ['warning removes-nothing 2:1 ', 'error unknown-key 3:11 '],
    ],
    ['but of what is there', ['roles: { lead: { otherwise: } }'], []],
    ['but of a required key', ['roles: { new: { who: } }'], ['error missing-key 2:17 Add it']],
    [
      'of a name near another of the file itself',
      ['roles: { mine: { who: bob }, mines: }'],
      ['warning removes-nothing 2:30 Name what'],
    ],
    [
      'of a name near one that the file has already',
      ['roles: { lead: { who: bob }, leads: }'],
      ['warning removes-nothing 2:30 Name what'],
    ],
    [
      'of a middle file, where the first says it',
      ['review: { severities: [sev1], due: 1d }', 'review:'],
      ['warning removes-nothing m.yml 2:1 Name what'],
    ],
    [
      'of both files',
      ['roles: { responde: }', 'name: middle\nroles: { responde: }'],
      ['warning removes-nothing 2:10 Did you', 'warning removes-nothing m.yml 3:10 Did you'],
    ],
    [
      'of a misspelt key in both files',
      ['levvels:', 'levvels:'],
      ['error extends-error 1:10 ', 'error unknown-key 2:1 ', 'error unknown-key m.yml 2:1 '],
    ],
    [
      'but of what the next file takes out as well',
      ['roles: { lead: { otherwise: } }', 'roles: { lead: { otherwise: } }'],
      [],
    ],
    ['but of what the next file adds', ['review:', 'review: { severities: [sev1], due: 1d }'], []],
  ])('%s', async (_, [own, between], expected) => {
    const middle = between === undefined ? [] : [{ file: 'm.yml', text: `extends: b.yml\n${between}\n` }];
    const bases = [...middle, { file: 'b.yml', text: BASE }];
    const text = `extends: ${bases[0]?.file}\n${own}\n`;
    const { diagnostics } = loadPolicy(text, 'p.yml', { bases });
    expect((await loadLean(text, 'p.yml', { bases })).diagnostics).toEqual(diagnostics);
    const found = diagnostics.map(({ level, code, place, help }) => {
      const file = place?.file === 'p.yml' ? '' : `${place?.file} `;
      return `${level} ${code} ${file}${place?.line}:${place?.col} ${help}`;
    });
    expect(found).toEqual(expected.map((words) => expect.stringContaining(words)));
  });
});

describe('merging', () => {
  test.each<readonly [string, readonly string[], Json]>([
    [
      'maps key by key',
      ['roles: { a: { name: A } }', 'roles: { a: { does: x }, b: { who: bob } }'],
      { roles: { a: { does: 'x', name: 'A' }, b: { who: 'bob' } } },
    ],
    ['a list replaces a list', ['levels: [1]', 'levels: [2, 3]'], { levels: [1] }],
    ['a plain value replaces another', ['name: mine', 'name: ours'], { name: 'mine' }],
    [
      'null removes a key',
      ['roles: { a: }', 'roles: { a: { who: bob }, b: { who: eve } }'],
      { roles: { b: { who: 'eve' } } },
    ],
    ['null removes a whole section', ['review:', 'review: { due: 1d }\nname: x'], { name: 'x' }],
    ['null removes what is not there', ['roles: { a: }', 'name: x'], { name: 'x', roles: {} }],
    ['a null of the last file stays', ['name: x', 'mode:'], { mode: null, name: 'x' }],
    ['a map over a list is the map', ['tables: { a: { b: 1 } }', 'tables: [1]'], { tables: { a: { b: 1 } } }],
    [
      'a condition is one value',
      ['conditions: { a: { "==": [1, 2] } }', 'conditions: { a: { and: [true] }, b: true }'],
      { conditions: { a: { '==': [1, 2] }, b: true } },
    ],
    [
      'who holds a role is one value',
      ['roles: { a: { who: { var: x } } }', 'roles: { a: { who: { if: [1] }, name: A } }'],
      { roles: { a: { who: { var: 'x' }, name: 'A' } } },
    ],
    [
      'what is an incident is one value',
      ['incident: { when: { var: x } }', 'incident: { when: { not: true }, label: i }'],
      { incident: { when: { var: 'x' }, label: 'i' } },
    ],
    [
      'a row of a table is one value',
      ['tables: { t: { a: { duration: 1h } } }', 'tables: { t: { a: 5, b: 6 } }'],
      { tables: { t: { a: { duration: '1h' }, b: 6 } } },
    ],
    [
      'a null inside a rule or a list stays',
      ['conditions: { a: { x: } }\nlevels: [{ y: }]', 'name: n'],
      { name: 'n', conditions: { a: { x: null } }, levels: [{ y: null }] },
    ],
    [
      'a middle file removes for both sides',
      ['roles: { a: { name: A } }', 'roles: { a: }', 'roles: { a: { who: bob } }'],
      { roles: { a: { name: 'A' } } },
    ],
    [
      'three in a row, the nearest first',
      ['a: 1', 'a: 2\nb: 2', 'a: 3\nb: 3\nc: 3', 'a: 4\nb: 4\nc: 4\nd: 4'],
      { a: 1, b: 2, c: 3, d: 4 },
    ],
  ])('%s', (_, texts, expected) => {
    expect(mergeTexts(...texts)).toEqual(expected);
  });

  const leaf = fc.constantFrom<Json>('x', 1, true, [1, 2], []);
  const names = fc.constantFrom('a', 'b', 'c');
  // A key has the same kind in all: a map over a plain value over a map forgets the last, in whichever order they are merged.
  const document = fc.record(
    {
      name: leaf,
      levels: leaf,
      incident: fc.dictionary(names, leaf),
      conditions: fc.dictionary(names, fc.dictionary(names, leaf)),
      roles: fc.dictionary(names, fc.record({ name: leaf, who: fc.dictionary(names, leaf) }, { requiredKeys: [] })),
    },
    { requiredKeys: [] },
  );
  const text = (value: Json): string => JSON.stringify(value);

  test('laws: nothing over a document is the document, a document over nothing is itself, and it is associative without null', () => {
    const pair = (child: object, base: Json): Json | undefined =>
      parsePolicy([
        { file: 'c.yml', text: text({ extends: 'b.yml', ...child }) },
        { file: 'b.yml', text: text(base) },
      ]).value;
    fc.assert(
      fc.property(document, document, document, (a, b, c) => {
        expect(pair({}, a)).toEqual(a);
        expect(pair(a, {})).toEqual(a);
        expect(pair(a, a)).toEqual(a);
        expect(pair(a, pair(b, c) ?? null)).toEqual(pair((pair(a, b) ?? {}) as object, c));
        const chain = [a, b, c].map((one, index) => ({
          file: `${index}.yml`,
          text: text(index < 2 ? { extends: 'next.yml', ...one } : one),
        }));
        expect(parsePolicy(chain).value).toEqual(pair(a, pair(b, c) ?? null));
      }),
      { numRuns: 60 },
    );
  });

  test('law: each key of a file with null in its place is gone from the whole', () => {
    fc.assert(
      fc.property(document, (base) => {
        const gone = Object.fromEntries(Object.keys(base).map((key) => [key, null]));
        expect(
          mergeTexts(
            Object.entries(gone)
              .map(([key]) => `${key}:\n`)
              .join(''),
            text(base),
          ),
        ).toEqual({});
      }),
      { numRuns: 20 },
    );
  });
});

describe('the whole policy', () => {
  const CHILD = 'roles:\n  responder: { who: erin }\n';

  test('is loaded, digested and printed as if it stood in one file', () => {
    const [own, ...bases] = chainOf(CHILD, BASE);
    const extended = loadPolicy(own?.text ?? '', '0.yml', { bases });
    const flat = loadPolicy(effectiveText(chainOf(CHILD, BASE)), 'flat.yml');
    if (!extended.ok || !flat.ok) throw new Error(JSON.stringify([extended, flat], null, 2));
    expect(extended.value.digest).toBe(flat.value.digest);
    expect(extended.value.digest).not.toBe(digest(BASE));
    expect([...extended.value.reads]).toEqual([...flat.value.reads]);
    expect(extended.value.roles.get('responder')?.who.source).toEqual('erin');
  });

  const digest = (text: string): string => {
    const loaded = loadPolicy(text, 'b.yml');
    return loaded.ok ? loaded.value.digest : '';
  };

  test('an empty file over a policy means what the policy means', () => {
    const [own, ...bases] = chainOf('', BASE);
    const loaded = loadPolicy(own?.text ?? '', '0.yml', { bases });
    expect(loaded.ok && loaded.value.digest).toBe(digest(BASE));
  });

  test('each top part says where it comes from', () => {
    const origins = originsOf(chainOf(CHILD, 'name: middle\n', BASE));
    expect(origins.get('roles')).toEqual(['0.yml', '2.yml']);
    expect(origins.get('name')).toEqual(['1.yml']);
    expect(origins.get('levels')).toEqual(['2.yml']);
    expect(effectiveText(chainOf(CHILD, BASE))).toContain('# 0.yml, 1.yml\nroles:\n');
  });

  test('each part keeps its place', () => {
    const yaml = parsePolicy(chainOf(CHILD, BASE));
    const at = (pointer: string, key?: string): string => {
      const { file, line, col } = yaml.place(pointer, key);
      return `${file}:${line}:${col}`;
    };
    const line = (needle: string): number => BASE.split('\n').findIndex((one) => one.includes(needle)) + 1;
    expect(at('/roles/responder/who')).toBe('0.yml:3:21');
    expect(at('', 'roles')).toBe('0.yml:2:1');
    expect(at('', 'levels')).toBe(`1.yml:${line('levels')}:1`);
    expect(at('/levels/0')).toMatch(new RegExp(`^1\\.yml:`));
    expect(at('', 'nowhere')).toBe('0.yml:1:1');
    expect(at('/extends')).toBe('0.yml:1:10');
  });
});

const brief = ({ code, place }: Diagnostic): string => `${place?.file}:${place?.line}:${place?.col} ${code}`;

describe('an error in an extended file', () => {
  const bad = (...texts: readonly string[]): readonly string[] => {
    const [own, ...bases] = chainOf(...texts);
    return loadPolicy(own?.text ?? '', '0.yml', { bases }).diagnostics.map(brief);
  };

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['of shape', ['', BASE.replace('name: small', 'name: 1')], ['0.yml:1:10 extends-error', '1.yml:2:7 wrong-type']],
    ['of YAML', ['', 'a: ['], ['0.yml:1:10 extends-error', '1.yml:1:4 yaml-syntax']],
    ['that is a list', ['', '[1, 2]'], ['0.yml:1:10 extends-error', '1.yml:1:1 extends-no-map']],
    ['that is empty', ['', ''], ['0.yml:1:10 extends-error', '1.yml:1:1 extends-no-map']],
    ['two files away', ['', '', 'a: ['], ['0.yml:1:10 extends-error', '2.yml:1:4 yaml-syntax']],
    ['that is huge', ['', '#'.repeat(300_000)], ['0.yml:1:10 extends-error', '1.yml:1:1 too-large']],
    [
      'that nobody mended, beside one of its own',
      ['name: 1', BASE.replace('name: small', 'mode: off')],
      ['0.yml:1:10 extends-error', '0.yml:2:7 wrong-type', '1.yml:2:7 unknown-value'],
    ],
    ['that the file mends is none', ['name: good', BASE.replace('name: small', 'name: 1')], []],
    ['that the file takes out although it is required', ['name:\n', BASE], ['0.yml:2:1 missing-key']],
    [
      'what is missing in all of them is missing in the policy',
      ['', BASE.replace('name: small\n', '')],
      ['0.yml:1:1 missing-key'],
    ],
  ])('%s', (_, texts, expected) => {
    expect(bad(...texts)).toEqual(expected);
  });

  test('says what is wrong there, and how much more', () => {
    const [own, ...bases] = chainOf('', BASE.replace('name: small', 'name: 1\nmode: off'));
    const [first] = loadPolicy(own?.text ?? '', '0.yml', { bases }).diagnostics;
    expect(first?.message).toMatch(/^What is extended here has an error at 1\.yml:2:7: .* \(and 1 more\)$/);
  });
});

describe('reading a chain', () => {
  const SHA = 'a'.repeat(40);
  /** Reads what `text` extends from these files, by their names. */
  async function read(text: string, files: Readonly<Record<string, string>> = {}): Promise<PolicyRead> {
    const own = { file: 'p.yml', text, ref: { repository: null, commit: null, path: 'p.yml' } };
    const bases = await readBases(own, (ref): Promise<BaseRead> => {
      const file = refName(ref);
      const found = files[file];
      return Promise.resolve(
        found === undefined ? { ok: false, message: `there is no ${file}.` } : { ok: true, file, text: found },
      );
    });
    return { ...own, bases };
  }
  /** The files that are read, or else what is wrong with the policy. */
  const names = async (found: PolicyRead): Promise<readonly string[]> =>
    found.bases.ok ? found.bases.value.map(({ file }) => file) : (await validateRead(found)).diagnostics.map(brief);

  test.each<readonly [string, string, Readonly<Record<string, string>>, readonly string[]]>([
    ['nothing', 'name: extends\n', {}, []],
    ['a file of this repository', 'extends: a/b.yml', { 'a/b.yml': 'name: x' }, ['a/b.yml']],
    [
      'a file of another repository, and one beside it at the same commit',
      `extends: acme/all//p.yml@${SHA}`,
      { [`acme/all//p.yml@${SHA}`]: 'extends: q.yml', [`acme/all//q.yml@${SHA}`]: 'name: x' },
      [`acme/all//p.yml@${SHA}`, `acme/all//q.yml@${SHA}`],
    ],
    ['three in a row', 'extends: a', { a: 'extends: b', b: 'extends: c', c: 'name: x' }, ['a', 'b', 'c']],
    [
      'four in a row',
      'extends: a',
      { a: 'extends: b', b: 'extends: c', c: 'extends: d', d: '' },
      ['p.yml:1:10 extends-error', 'c:1:10 extends-too-deep'],
    ],
    ['itself', 'extends: p.yml', {}, ['p.yml:1:10 extends-cycle']],
    [
      'a circle',
      'extends: a',
      { a: 'extends: b', b: 'extends: a' },
      ['p.yml:1:10 extends-error', 'b:1:10 extends-cycle'],
    ],
    [
      'the same path in another repository is another file',
      `extends: acme/all//p.yml@${SHA}`,
      { [`acme/all//p.yml@${SHA}`]: 'name: x' },
      [`acme/all//p.yml@${SHA}`],
    ],
    ['a file that is not there', 'name: x\nextends: a', {}, ['p.yml:2:10 extends-unread']],
    [
      'a file that is not there, one further',
      'extends: a',
      { a: 'extends: b' },
      ['p.yml:1:10 extends-error', 'a:1:10 extends-unread'],
    ],
    ['a file that is no YAML ends the chain', 'extends: a', { a: 'extends: b\nx: [' }, ['a']],
    ['a branch', 'extends: acme/all//p.yml@main', {}, ['p.yml:1:10 extends-not-pinned']],
    ['a short sha', 'extends: acme/all//p.yml@abcdef1', {}, ['p.yml:1:10 extends-not-pinned']],
    [
      'a sha in capitals',
      `extends: acme/all//p.yml@${'A'.repeat(40)}`,
      { [`acme/all//p.yml@${SHA}`]: 'name: x' },
      [`acme/all//p.yml@${SHA}`],
    ],
    ['no commit', 'extends: acme/all//p.yml', {}, ['p.yml:1:10 extends-not-pinned']],
    ...[
      '12',
      '[a.yml]',
      '{ a: b }',
      'true',
      '',
      '""',
      '/etc/passwd',
      '../up.yml',
      'a/../b',
      'a\\b',
      '"a\\nb"',
      `a@${SHA}`,
      `acme//p.yml@${SHA}`,
      `a/b/c//p.yml@${SHA}`,
      `acme/all//../p.yml@${SHA}`,
      `acme/all//@${SHA}`,
      'a'.repeat(501),
    ].map((value): readonly [string, string, Readonly<Record<string, string>>, readonly string[]] => [
      `no file: ${value.slice(0, 60)}`,
      `extends: ${value}\n`,
      {},
      ['p.yml:1:10 bad-extends'],
    ]),
  ])('%s', async (_, text, files, expected) => {
    expect(await names(await read(text, files))).toEqual(expected);
  });
});

describe('where a file cannot be read, everything that is wrong with the others is said', () => {
  test.each<readonly [string, string, readonly string[], readonly string[]]>([
    [
      'in a policy over nonsense',
      'extends: 1.yml\nnmae: x\nmode: off\nroles: { a: }\nreview: { deu: 1d }\n',
      ['a: ['],
      [
        '0.yml:1:10 extends-error',
        '0.yml:2:1 unknown-key',
        '0.yml:3:7 unknown-value',
        '0.yml:5:11 unknown-key',
        '1.yml:1:4 yaml-syntax',
      ],
    ],
    [
      'in a policy and a file of it over one that is not there',
      'extends: 1.yml\nmode: off\n',
      ['extends: 2.yml\nname: 1\nroles:\n'],
      ['0.yml:1:10 extends-error', '0.yml:2:7 unknown-value', '1.yml:1:10 extends-unread', '1.yml:2:7 wrong-type'],
    ],
    [
      'in rules, whatever the facts and roles are that they name',
      [
        'extends: 1.yml',
        'conditions: { big: { vr: details.users }, late: { ">": [{ var: elapsed.since-noon }, { duration: 5 }] } }',
        'roles: { a: { who: [b b, { var: oncall.c }] } }',
        'triggers: [{ id: t, reason: R., when: { and: [] }, do: { mention: [d] } }]',
        '',
      ].join('\n'),
      ['a: ['],
      [
        '0.yml:1:10 extends-error',
        '0.yml:2:22 unknown-operator',
        '0.yml:2:98 bad-duration',
        '0.yml:3:21 bad-login',
        '0.yml:4:41 wrong-arity',
        '1.yml:1:4 yaml-syntax',
      ].toSorted(),
    ],
  ])('%s', async (_, own, bases, expected) => {
    const texts = new Map(bases.map((text, index) => [`${index + 1}.yml`, text]));
    const link = { file: '0.yml', text: own, ref: { repository: null, commit: null, path: '0.yml' } };
    const read = await readBases(link, ({ path }) => {
      const text = texts.get(path);
      return Promise.resolve(text === undefined ? { ok: false, message: 'gone' } : { ok: true, file: path, text });
    });
    const { diagnostics } = await validateRead({ ...link, bases: read });
    expect(diagnostics.map(brief).toSorted()).toEqual(expected);
  });
});

test('a circle is named from the file that it comes back to', async () => {
  const circle = nextBase(
    ['p.yml', 'a.yml', 'b.yml'].map((file) => ({
      file,
      text: `extends: ${file === 'p.yml' ? 'a.yml' : file === 'a.yml' ? 'b.yml' : 'a.yml'}\n`,
      ref: { repository: null, commit: null, path: file },
    })),
  );
  expect(circle).toMatchObject({ message: expect.stringContaining('`a.yml` → `b.yml` → `a.yml`') as string });
});

test('what was not read is an error where it is named', () => {
  expect(loadPolicy('name: x\nextends: a.yml\n', 'p.yml').diagnostics.map(brief)).toEqual([
    'p.yml:2:10 extends-not-read',
  ]);
});
