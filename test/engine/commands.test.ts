/** What holds whichever command it is: where it may stand, and what is answered to names that are none. */
import { describe, expect, it } from 'vitest';
import { runOnce } from '#engine/index.ts';
import { after, outcome, policy } from '../support/commands.ts';
import { START } from '../support/worlds.ts';

describe('where it stands', () => {
  it.each<readonly [string, (body: string) => string, boolean]>([
    ['on a line of its own', (body) => `Hello,\n${body}\nthank you`, true],
    ['with spaces before it', (body) => `   ${body}`, true],
    ['with the line ends of another system', (body) => `Hello\r\n${body}\r\n`, true],
    ['twice', (body) => `${body}\n${body}`, true],
    ['in capitals', (body) => body.replace(/^\/\w+/, (name) => name.toUpperCase()), true],
    ['within a line', (body) => `please ${body}`, false],
    ['in a quote', (body) => `> ${body}`, false],
    ['in a quoted quote', (body) => `> > ${body}`, false],
    ['in code', (body) => `\`${body}\``, false],
    ['in a code block', (body) => `\`\`\`\n${body}\n\`\`\``, false],
    ['indented as code', (body) => `    ${body}`, false],
    ['in an HTML comment', (body) => `<!-- ${body} -->`, false],
    ['in an HTML comment over lines', (body) => `<!--\n${body}\n-->`, false],
  ])('%s', (_place, write, counts) => {
    const outcomes = ['/ack', '/next 45m', '/escalate I have no access'].map((body) => outcome('holder', write(body)));
    expect(new Set(outcomes)).toEqual(new Set([counts ? 'obeyed' : 'ignored']));
  });
});

describe('names that are none', () => {
  it.each([
    ['/acknowledge', 'there is no such command. Did you mean `/ack`? `/help` lists them.'],
    ['/close', 'there is no such command. Did you mean `/resolved`? `/help` lists them.'],
    ['/shrug', 'ignored'],
    ['/akc', 'there is no such command. Did you mean `/ack`? `/help` lists them.'],
    ['/escalat', 'there is no such command. Did you mean `/escalate`? `/help` lists them.'],
    ['/tmp is full', 'ignored'],
  ])('%j: %s', (body, expected) => {
    expect(outcome('holder', body)).toBe(expected);
  });
});

it('each refusal is answered once, however often the engine runs', () => {
  const issue = after([60, 'stranger', '/ack'], [61, 'reader', 'any news?']);
  expect(runOnce(policy, issue, START + 3600).decision.comment).toBeNull();
});
