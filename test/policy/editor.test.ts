import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import { OPERATORS } from '#logic/index.ts';

const MODELINE = '# yaml-language-server: $schema=../schemas/policy.v1.schema.json\n';
const PLACE = 'file:///repository/policies/mine.yml';

const service = getLanguageService({
  schemaRequestService: (uri) =>
    /^file:\/\/\/repository\/schemas\/policy(?:-part)?\.v1\.schema\.json$/.test(uri)
      ? Promise.resolve(readFileSync(uri.slice('file:///repository/'.length), 'utf8'))
      : Promise.reject(new Error(uri)),
  workspaceContext: { resolveRelativePath: (relative, base) => new URL(relative, base).toString() },
});
service.configure({ completion: true, validate: true, hover: true, schemas: [] });

let version = 0;
const open = (text: string): TextDocument => TextDocument.create(PLACE, 'yaml', ++version, text);

/** What the editor offers at the `▮`. */
async function completionsIn(text: string): Promise<readonly string[]> {
  const document = open((MODELINE + text).replace('▮', ''));
  const { items } = await service.doComplete(document, document.positionAt((MODELINE + text).indexOf('▮')), false);
  return items.map(({ label }) => label);
}

/** What the editor underlines: `line:col message`. */
async function diagnosticsIn(text: string): Promise<readonly string[]> {
  const found = await service.doValidation(open(text), false);
  return found.map(({ range, message }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`);
}

describe('an editor with the modeline', () => {
  it('completes every operator under `when:`', async () => {
    const names = OPERATORS.map(({ name }) => name).sort();
    expect([...(await completionsIn('triggers:\n  - id: x\n    when:\n      ▮\n'))].sort()).toEqual(names);
    expect([...(await completionsIn('triggers:\n  - id: x\n    when:\n      and:\n        - ▮\n'))].sort()).toEqual(
      names,
    );
  });

  it('completes the paths of facts after `var:`', async () => {
    const facts = await completionsIn('triggers:\n  - id: x\n    when:\n      ">=":\n        - var: ▮\n');
    expect(facts).toEqual(
      expect.arrayContaining(['elapsed.since-update', 'severity.acknowledge-within', 'count.missed-updates', 'level']),
    );
    expect(new Set(facts).size).toBe(facts.length);
  });

  it('completes keys and the values of those that take few', async () => {
    expect(await completionsIn('triggers:\n  - id: x\n    do:\n      ▮\n')).toEqual(
      expect.arrayContaining([
        'escalate',
        'raise-severity',
        'assign',
        'mention',
        'label',
        'unlabel',
        'notify',
        'comment',
        'ask-for',
      ]),
    );
    expect(await completionsIn('incident:\n  details:\n    a:\n      type: ▮\n')).toEqual([
      'string',
      'number',
      'boolean',
      'time',
      'list',
      'text',
    ]);
    expect(await completionsIn('triggers:\n  - id: x\n    do:\n      comment: ▮\n')).toContain('update-due');
  });

  it('completes the keys of a level in flow style', async () => {
    expect(await completionsIn('levels:\n  - { ▮ }\n')).toEqual(expect.arrayContaining(['name', 'roles', 'label']));
  });

  it.each([
    ['when: { a▮ }', 'when:\n      ▮'],
    ['when: { var: e▮ }', 'when:\n      var: ▮'],
    ['when: { ">=": [{ var: e▮ }, 1] }', 'when:\n      ">=":\n        - var: ▮'],
    ['do: { m▮ }', 'do:\n      ▮'],
    ['do: { comment: u▮ }', 'do:\n      comment: ▮'],
    ['do: { assign: [lead], m▮ }', 'do:\n      assign: [lead]\n      ▮'],
  ])('offers in flow style, from the first letter on, what block style does: %s', async (flow, block) => {
    const start = 'triggers:\n  - id: x\n    ';
    const expected = [...(await completionsIn(`${start}${block}\n`))].sort();
    expect(expected.length).toBeGreaterThan(3);
    expect([...(await completionsIn(`${start}${flow}\n`))].sort()).toEqual(expected);
  });

  const policy = readFileSync('policies/small-team.yml', 'utf8');
  it('underlines nothing in a good policy', async () => {
    expect(await diagnosticsIn(policy)).toEqual([]);
  });

  it.each([
    [
      'an operator',
      '- ">=": [{ var: elapsed.since-level }',
      '- "=<": [{ var: elapsed.since-level }',
      ['67:11 Property =< is not allowed.'],
    ],
    ['a fact', 'var: elapsed.since-level', 'var: elapsed.sinc-level', ['67:25 Not a fact of the policy language.']],
    ['a key', 'max-snooze: 4h', 'max-snoze: 4h', ['33:5 Property max-snoze is not allowed.']],
    [
      'a duration',
      'max-snooze: 4h',
      'max-snooze: 4 h',
      ['33:17 Not a duration. Units from large to small without spaces: 90s, 15m, 1h30m, 2d, 1w.'],
    ],
    [
      'the type of a detail',
      'type: boolean',
      'type: bolean',
      ['24:13 Value is not accepted. Valid values: "string", "number", "boolean", "time", "list", "text".'],
    ],
  ])('underlines a typo in %s once', async (_, right, wrong, expected) => {
    expect(policy).toContain(right);
    expect(await diagnosticsIn(policy.replace(right, wrong))).toEqual(expected);
  });
});

/** What the editor offers to put in place of what it underlines: the quick fixes of the server. */
async function offeredInstead(text: string): Promise<readonly string[]> {
  const document = open(text);
  const diagnostics = await service.doValidation(document, false);
  const range = diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const actions = service.getCodeAction(document, {
    textDocument: { uri: PLACE },
    range,
    context: { diagnostics },
  });
  return (actions ?? []).filter(({ kind }) => kind === 'quickfix').map(({ title }) => title);
}

describe('in place of a typo the editor offers what may stand there', () => {
  it.each([
    ['a key', 'incident:\n  label: x\n  max-aeg: 1d\n', 'max-age'],
    ['a value', 'incident:\n  label: x\n  details: { a: { heading: A, type: strng } }\n', 'string'],
    ['a command', 'commands: { resolve: admin }\n', 'resolved'],
    ['a key of a trigger', 'triggers:\n  - { id: a, reason: r, wehn: true, do: { escalate: next } }\n', 'when'],
  ])('%s', async (_, text, meant) => {
    expect(await offeredInstead(`${MODELINE}version: 1\nname: x\n${text}`)).toContain(meant);
  });
});

describe('an editor with the modeline of a part', () => {
  const PART = MODELINE.replace('policy.v1', 'policy-part.v1');

  it('underlines nothing in a file that extends another, whatever it leaves to it or removes', async () => {
    const child = `extends: acme/all//policy.yml@${'a'.repeat(40)}\nreview:\nroles:\n  lead: { who: ann }\n  second:\nincident: { details: { region: { required: true } } }\n`;
    expect(await diagnosticsIn(PART + child)).toEqual([]);
    expect(await diagnosticsIn(`${PART}channels: { chat: { url: "https://chat.example" } }\n`)).toEqual([]);
  });

  it.each([
    ['a key', 'rolse: {}\n', 'Property rolse is not allowed.'],
    ['a key of a role', 'roles: { lead: { whoo: ann } }\n', 'Property whoo is not allowed.'],
    ['a branch', 'extends: acme/all//policy.yml@main\n', 'Write a path from the root of this repository'],
    ['a path out of the repository', 'extends: /etc/passwd\n', 'Write a path from the root of this repository'],
  ])('underlines %s', async (_, text, message) => {
    expect((await diagnosticsIn(PART + text)).join('\n')).toContain(message);
  });
});

/** What the editor says where the pointer rests on the `▮`, without the link to the schema. */
async function hoverOn(text: string): Promise<string> {
  const document = open((MODELINE + text).replace('▮', ''));
  const hover = await service.doHover(document, document.positionAt((MODELINE + text).indexOf('▮')));
  const contents = hover?.contents as { readonly value: string } | undefined;
  return (contents?.value ?? '').replace(/\n+Source: .*$/s, '');
}

describe('where the pointer rests', () => {
  it.each([
    [
      'elapsed.since-▮update',
      'Since the last update; since the declaration until there is one. Type: number of minutes.',
    ],
    ['[elapsed.since-▮resolved, 0]', 'Since it was over. Type: number of minutes, absent before that.'],
    ['severity.▮rank', '1 for the most severe. Type: number.'],
    ['incident.▮status', 'How far it is. Type: one of open, acknowledged, mitigated, resolved, reviewed.'],
    ['incident.▮assignees', 'Logins. Type: list of texts.'],
    ['is.▮down', 'The named conditions: \\`is.<condition>\\`. Type: true or false.'],
    [
      'elapsed.since-detail.▮began',
      'Minutes since the instant that a detail of type \\`time\\` says; absent without an answer and before that instant. Type: number of minutes.',
    ],
  ])('says of %s what it means and its type', async (fact, meaning) => {
    expect(await hoverOn(`triggers:\n  - id: x\n    when:\n      "!!": { var: ${fact} }\n`)).toBe(
      `#### fact path\n\n${meaning}`,
    );
  });

  it('says it on `var` too, and of no other fact', async () => {
    expect(await hoverOn('conditions:\n  down: { v▮ar: level }\n')).toBe(
      '#### fact path\n\nHighest level engaged. Type: number.',
    );
  });

  it('says what extends is', async () => {
    expect(await hoverOn('ext▮ends: a.yml\n')).toContain('The file that this one is written over');
  });
});

it('waits for the first letter in flow style with a schema of two keys, too: that is the server', async () => {
  const text = { type: 'object', additionalProperties: { type: 'object', properties: { b: {}, c: {} } } };
  const plain = getLanguageService({
    schemaRequestService: () => Promise.resolve(JSON.stringify(text)),
    workspaceContext: { resolveRelativePath: (relative) => relative },
  });
  plain.configure({ completion: true, schemas: [{ uri: 'file:///two.json', fileMatch: ['*'] }] });
  const labels = async (line: string): Promise<readonly string[]> => {
    const { items } = await plain.doComplete(
      open(line.replace('▮', '')),
      { line: 0, character: line.indexOf('▮') },
      false,
    );
    return items.map(({ label }) => label);
  };
  expect(await labels('a: { ▮ }\n')).toEqual([]);
  expect(await labels('a: { b▮ }\n')).toEqual(['b', 'c']);
});
