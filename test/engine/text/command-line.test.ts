/** Lines as people type them at night: which are commands, which are nearly, and which only look so. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ArgumentReader } from '#engine/text/argument-reader.ts';
import { readCommandLine } from '#engine/text/command-line.ts';
import { COMMAND_LIST } from '#engine/index.ts';
import { afterComment, AT, outcome } from '../../support/commands.ts';
import { START } from '../../support/worlds.ts';

const didYouMean = (name: string): string =>
  `there is no such command. Did you mean \`/${name}\`? \`/help\` lists them.`;

describe('what is obeyed', () => {
  it.each([
    '/escalate!!!',
    '/escalate?',
    '/escalate…',
    '/escalate. Please.',
    '/escalate,please',
    '/escalate: I need help',
    '/escalate)',
    '/escalate — I need help',
    '- /escalate',
    '* /escalate',
    '+ /escalate',
    '• /escalate',
    '1. /escalate',
    '2) /escalate',
    '- [ ] /escalate',
    '- [x] /escalate',
    '1. [X] **/escalate**',
    '**/escalate**',
    '**/escalate** I need help',
    '*/escalate*',
    '***/escalate***',
    '_/escalate_',
    '_ /escalate_',
    '__/ESCALATE__',
    '- **/escalate** now',
    '\u200B/escalate',
    '/\u200Bescalate',
    '/esca\u00ADlate',
    '\uFEFF/escalate',
    '\u200E/escalate\u200F',
    '\u202A/escalate\u202C',
    '\u2066/escalate\u2069 now',
    '\u00A0\u00A0/escalate\u00A0now',
    '\u3000/escalate\u3000now',
    '\uFF0Fescalate',
    '\uFF0F\uFF45\uFF53\uFF43\uFF41\uFF4C\uFF41\uFF54\uFF45\uFF01',
    '<!-- a note --> /escalate',
    '> a quote\n\n/escalate',
    '> a quote\n- /escalate',
    '>\n/escalate',
    'I cannot solve this.\n/escalate',
  ])('%j calls the next level', (body) => {
    expect(outcome('holder', body)).toBe('obeyed');
    expect(afterComment('holder', body)).toMatchObject({ level: 2, acknowledged: null });
  });

  const aliases = COMMAND_LIST.flatMap(({ name, aliases: others }) => others.map((alias) => [alias, name] as const));

  it('there are other names for commands', () => {
    expect(Object.fromEntries(aliases)).toMatchObject({ acknowledge: 'ack', close: 'resolved', page: 'escalate' });
    const names = [...aliases.map(([alias]) => alias), ...COMMAND_LIST.map(({ name }) => name)];
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(aliases)('/%s is read as /%s', (alias, name) => {
    const { commands } = afterComment('holder', `/${alias} @tria`);
    expect(commands.map((command) => [command.name, command.verdict.kind === 'unknown-command'])).toEqual([
      [name, false],
    ]);
  });

  it('/close closes', () => expect(afterComment('holder', '/close')).toMatchObject({ status: 'resolved' }));
});

describe('what is nearly a command', () => {
  it.each([
    ['/escalte I need help', 'escalate'],
    ['/esclate', 'escalate'],
    ['/escalatte', 'escalate'],
    ['/ecsalate', 'escalate'],
    ['/escaalted', 'escalate'],
    ['/eskulate', 'escalate'],
    ['**/escalte**', 'escalate'],
    ['/escalate-now', 'escalate'],
    ['/escalate2', 'escalate'],
    ['/escalte-now', 'escalate'],
    ['/hand-of @tria', 'handoff'],
    ['/hand_off @tria', 'handoff'],
    ['/acknowlege', 'ack'],
    ['/akc', 'ack'],
    ['/ackk', 'ack'],
    ['/snoze 1h vendor', 'snooze'],
    ['/resolvd', 'resolved'],
    ['/mitigatd', 'mitigated'],
    ['/roles', 'role'],
    ['/ escalate', 'escalate'],
    ['//escalate', 'escalate'],
    ['\\/escalate', 'escalate'],
    ['\\escalate I need help', 'escalate'],
    ['(/escalate)', 'escalate'],
    ['"/escalate"', 'escalate'],
    ['“/page” please', 'escalate'],
    ['-/escalate', 'escalate'],
    ['# /escalate', 'escalate'],
    ['🚨 /escalate', 'escalate'],
    ['⚠️/escalate', 'escalate'],
    ['- // ack', 'ack'],
  ])('%j: did you mean /%s?', (body, name) => {
    expect(outcome('holder', body)).toBe(didYouMean(name));
    expect(afterComment('holder', body)).toMatchObject({
      level: 1,
      acknowledged: null,
      lastUpdate: null,
      status: 'open',
    });
  });
});

describe('what is text', () => {
  it.each([
    '/tmp is full',
    '/var/log is full',
    '/etc/passwd',
    '/ack/or/not',
    '/escalate/',
    '/help.md is old',
    '/kca',
    '/eskulatte',
    '/shrug',
    '`/escalate`',
    '~~/escalate~~',
    '// escalte',
    '//escalate/me',
    '(/tmp is full)',
    '/ or /escalate',
    '\\\\server\\ack',
    'please /escalate',
    '1234567890. /escalate',
    '/größe',
    '/ackö',
  ])('%j is an update, and no command', (body) => {
    expect(outcome('holder', body)).toBe('ignored');
    expect(afterComment('holder', body)).toMatchObject({ level: 1, updates: [{ words: body }], commands: [] });
  });

  it.each([
    '> /escalate',
    '> > /escalate',
    '- > /escalate',
    '> help\n/escalate',
    '> - help\nso they said\n**/escalate**',
    '    /escalate',
    '\t/escalate',
    '-     /escalate',
    '```\n/escalate\n```',
    '<!--\n/escalate\n-->',
  ])("%j is somebody else's, or code", (body) => {
    expect(outcome('holder', body)).toBe('ignored');
    expect(afterComment('holder', body)).toMatchObject({ level: 1, commands: [] });
  });
});

describe('what was not obeyed', () => {
  const NOTHING = { acknowledged: null, lastUpdate: null, lastWords: null, updates: [] };

  it.each([
    '/escalte I need help',
    '/next soon, I hope',
    '/snooze 30m',
    '/severity purple everybody is out',
    '/unsnooze',
  ])('%j neither acknowledges nor is an update', (body) => {
    expect(afterComment('holder', body)).toMatchObject(NOTHING);
  });

  it('does not accept what was handed over', () => {
    const handed = [60, 'holder', '/handoff @asa'] as const;
    expect(afterComment('assignee', '/akc', handed).handovers).toHaveLength(1);
    expect(afterComment('assignee', '/ack', handed).handovers).toEqual([]);
  });

  it.each([
    ['/next soon\nIt is the database.', 'It is the database.'],
    ['It is the database.\n/next soon', 'It is the database.'],
    ['/next soon\n```\nOut of memory\n```', 'Out of memory'],
    ['/akc on it\n/ack I am on it', 'I am on it'],
  ])('%j: the other line counts', (body, words) => {
    expect(afterComment('holder', body)).toMatchObject({
      acknowledged: { by: 'holly', at: START + AT },
      updates: [{ words }],
    });
  });

  it('counts beside an accepted command that has no words', () => {
    const incident = afterComment('holder', '/akc on it\n/next 45m');
    expect(incident).toMatchObject({ acknowledged: { by: 'holly' }, lastUpdate: null, promisedAt: START + AT + 2700 });
  });

  it('a call for help that is misspelt stops no ladder, whatever stands beside it', () => {
    expect(afterComment('holder', 'I cannot solve this.\n/escalte')).toMatchObject({
      acknowledged: null,
      updates: [{ words: 'I cannot solve this.' }],
    });
  });
});

describe('hostile lines', () => {
  afterEach(() => vi.restoreAllMocks());

  /** How many characters are looked at to read a line and its arguments. */
  function work(line: string): number {
    const looks = vi.spyOn(String.prototype, 'charAt');
    const written = readCommandLine(line);
    const reader = new ArgumentReader(written?.rest ?? '');
    reader.duration();
    reader.login();
    const { length } = looks.mock.calls;
    looks.mockRestore();
    return length;
  }

  it.each<[string, (size: number) => string]>([
    ['blanks, then a command', (size) => `${' '.repeat(size)}/ack`],
    ['blanks after a name', (size) => `/next${' '.repeat(size)}45m`],
    ['list marks', (size) => `${'- '.repeat(size / 2)}/ack`],
    ['emphasis', (size) => `${'*'.repeat(size)}/ack${'*'.repeat(size)}`],
    ['emphasis that almost ends', (size) => `**/ack ${'**a'.repeat(size / 3)}`],
    ['a long name', (size) => `/${'a'.repeat(size)}`],
    ['a name that ends in marks', (size) => `/ack${'-'.repeat(size)}`],
    ['punctuation after a name', (size) => `/ack${'!'.repeat(size)}`],
    ['punctuation for words', (size) => `/next ${'! '.repeat(size / 2)}`],
    ['numbers', (size) => `/next ${'1m '.repeat(size / 3)}`],
    ['a long number', (size) => `/next ${'1'.repeat(size)}m`],
    ['digits', (size) => `${'1'.repeat(size)}. /ack`],
  ])('%s: twice the size is twice the work', (_what, line) => {
    const [once, twice] = [work(line(32_500)), work(line(65_000))];
    expect(once).toBeGreaterThan(0);
    expect(twice).toBeLessThanOrEqual(2 * once + 100);
    expect(twice).toBeLessThan(10 * 65_000);
  });
});
