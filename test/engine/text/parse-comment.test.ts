import { describe, expect, it } from 'vitest';
import { ArgumentReader } from '#engine/text/argument-reader.ts';
import { type CommandLine, readCommandLine } from '#engine/text/command-line.ts';
import { mayBeCommand, ownLines } from '#engine/text/own-lines.ts';
import { afterComment } from '../../support/commands.ts';

const commandLines = (body: string): readonly CommandLine[] =>
  ownLines(body).flatMap((line) => (mayBeCommand(line) ? (readCommandLine(line.text) ?? []) : []));
const names = (body: string): readonly string[] => commandLines(body).map(({ name }) => name);
const wordsOf = (body: string): string => afterComment('holder', body).updates.at(-1)?.words ?? '';

describe('commands in a comment', () => {
  it.each([
    ['/ack', ['ack']],
    ['/ACK', ['ack']],
    ['   /ack looking into it', ['ack']],
    ['/update db is back\n/next 45m', ['update', 'next']],
    ['hello\r\n/ack\r\n', ['ack']],
    ['see /ack', []],
    ['> /ack', []],
    ['   > /escalate', []],
    ['`/ack`', []],
    ['```\n/ack\n```', []],
    ['~~~sh\n/ack\n~~~\n/help', ['help']],
    ['````\n```\n/ack\n````', []],
    ['    /ack', []],
    ['\t/ack', []],
    ['<!-- /ack -->', []],
    ['<!--\n/ack\n-->\n/help', ['help']],
    ['<!-- never closed\n/ack', []],
    ['```xml\n<!-- a comment in code\n```\n/ack', ['ack']],
    ['````\n```js\n```\n/ack\n````\n/help', ['help']],
    ['```not a fence```\n/ack', ['ack']],
    ['<!-- a --> <!-- b\n/ack --> c\n/help', []],
    ['<!-- a -->\n<!-- b\n/ack --> c\n/help', ['help']],
    ['`<!--` broke the page\n/ack', ['ack']],
    ['a <!-- b\n/ack', ['ack']],
    ['a <!-- b\n/ack -->\n/help', ['help']],
    ['- ```\n  /ack\n  ```\n- /help', ['help']],
    ['<pre>\n```\n</pre>\n/ack', ['ack']],
    ['<blockquote>\n\n`</blockquote>`\n/ack\n</blockquote>\n/help', ['help']],
    ['<pre>\n/ack\n</pre>\n/help', ['help']],
    ['<PRE lang="sh">/resolved</PRE>\n/help', ['help']],
    ['<blockquote>\n\n/ack\n\n</blockquote>\n\n/help', ['help']],
    ['<details>\n\n/ack\n\n</details>', ['ack']],
    ['<predicate>\n/ack', ['ack']],
    // What reaches over lines is shown as a part of the line that it begins in.
    ['`a\n/ack\nb`\n/help', ['help']],
    ['a <!-- b\n--> /ack\n/help', ['help']],
    ['a <!-- b\n--><!-- c\n--> /ack\n/help', ['help']],
    ['a\n<b> <!-- c\n--> /ack\n/help', ['help']],
    ['<b title="\n/ack\n">bold</b>\n/help', ['help']],
    ['[board](\n/ack\n)\n/help', ['help']],
    ['[board](/b "\n/ack\n")\n/help', ['help']],
    ['![a\n/ack\nb](/c.png)\n/help', ['help']],
    ['[board]:\n/ack\n/help', ['help']],
    ['[board]: /b "\n/ack\n"\n/help', ['help']],
    ['[board](\nsee below\n/ack', ['ack']],
    ['[board]: see\nbelow\n/ack', ['ack']],
    // A no-break space ends no address.
    ['[board](/b\u00A0"\n/ack\n")\n/help', ['ack', 'help']],
    ['[board](/a\u00A0b "\n/ack\n")\n/help', ['help']],
    ['[board]: /b\u00A0"\n/ack\n"\n/help', ['ack', 'help']],
    // In an address and in an attribute a backtick is no mark of code.
    ['[log](/a`b)\n/ack\nas `c` says', ['ack']],
    ['<a href="/a`b">log</a>\n/ack\nas `c` says', ['ack']],
    ['<https://a.example/`b>\n/ack\nas `c` says', ['ack']],
    ['`[a](b`c)\n/ack\nd`', ['ack']],
    ['[a [b](c) d](e`f)\n/ack `', []],
    ['<code>\n/ack\n</code>\n/help', ['help']],
    ['a <code>b</code>\n/ack', ['ack']],
    // What is no tag, or is never closed, opens nothing.
    ['alerts fire while p99 <code 2\n/ack', ['ack']],
    ['if x<code then\n/ack', ['ack']],
    ['HTTP <code> since noon.\n\n/ack\n\nit was <code>200</code>', ['ack']],
    ['HTTP <code> since noon, see\n<pre>\n/resolved\n</pre>\n/ack', ['ack']],
    ['<code>\n/ack', ['ack']],
    ['the size of <pre 2\n/ack', ['ack']],
    ['Output: <pre> a\n\n/ack', ['ack']],
    ['said <blockquote>\n/ack', ['ack']],
    ['<blockquote>\n/resolved\n\n/ack', ['ack']],
    ['<pre>\n/resolved\n\n/resolved', []],
    ['<pre>\n<pre>\n/resolved\n</pre>\n/ack', ['ack']],
    ['<code>\n/resolved\n<code>/resolved\n</code>\n/resolved\n</code>\n/ack', ['ack']],
    ['> quoted\n<pre>log</pre>\n/ack', ['ack']],
    ['/etc/passwd is full', []],
    ['/tmp is full', ['tmp']],
    ['/resolved.', ['resolved']],
    ['/ack, on it', ['ack']],
    ['/update: the index is there', ['update']],
    ['/ack/or/not', []],
    ['/acknowledge', ['acknowledge']],
    ['', []],
  ])('%j holds %j', (body, expected) => {
    expect(names(body)).toEqual(expected);
  });

  it.each([
    ['/severity sev1 it is worse', 1, 'sev1', 'it is worse'],
    ['/role incident-commander @dan please', 2, 'incident-commander @dan', 'please'],
    ['/snooze 2h waiting for vendor', 1, '2h', 'waiting for vendor'],
    ['/ack looking into it', 0, '', 'looking into it'],
    ['/snooze: 2h vendor', 1, '2h', 'vendor'],
    ['/next', 1, '', ''],
  ])('%j, of which %d words are read: %j, and left is %j', (body, count, found, rest) => {
    const reader = new ArgumentReader(commandLines(body)[0]?.rest ?? '');
    for (let n = 0; n < count; n += 1) reader.word();
    expect(reader).toMatchObject({ found, rest });
  });
});

describe('text of its own', () => {
  it.each([
    ['looking into it', true],
    ['/ack', false],
    ['/ack looking into it', true],
    ['/next 45m', false],
    ['/next 45m because', true],
    ['/role incident-commander @dan', false],
    ['/handoff @dan', false],
    ['> somebody else said so', false],
    ['<!-- hidden -->', false],
    ['```\nstack trace\n```', true],
    ['```\n```', false],
    ['/ack\n\n> quoted\n\n', false],
    ['   \n\t\n', false],
    ['/tmp is full', true],
    ['/snoze', false],
    ['/ack\r\n\r\nOn Mon, Nov 23, 2026 at 10:05 github-actions[bot] ***@***.***> wrote:\r\n\r\n> Please reply', false],
    ['/ack\n\nAm Mo., 23. Nov. 2026 schrieb github-actions[bot] <\n***@***.***>:\n\n> Please reply', false],
    ['/ack\n\nLe lun. 23 nov. 2026, bot ***@***.***> a\nécrit :\n> Please reply', false],
    ['/ack\n\nThe log says:\n> out of memory', true],
    ['mailed ***@***.*** about it', true],
  ])('%j: %s', (body, expected) => {
    expect(wordsOf(body) !== '').toBe(expected);
  });

  it.each([
    ['/next 45m\nFound it', 'Found it'],
    ['/snooze 30m waiting for the vendor', 'waiting for the vendor'],
    ['/handoff @rea going to bed\nsee below', 'going to bed'],
    ['<!-- a note\nto self -->\n> when?\nSoon', 'Soon'],
    ['```\nOut of memory\n```\nlogs above', 'logs above'],
    ['```\nOut of memory\n```', 'Out of memory'],
    ['/var/log is full', '/var/log is full'],
    ['/tmp is full', '/tmp is full'],
    ['/ack\r\n', ''],
  ])('the first words of %j are %j', (body, expected) => {
    expect(wordsOf(body)).toBe(expected);
  });
});
