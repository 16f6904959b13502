/** An `/ack` by an edit: it ends the calls that were made while nobody had the incident, and an edit of one that stood before ends none. */
import { describe, expect, it } from 'vitest';
import type { Comment } from '#domain/issue.ts';
import { POLICY_WITH_HELP, policyOf, World } from './world.ts';

const helped = policyOf(POLICY_WITH_HELP);

const BY_OTHER = { editedByOther: true };

type Says = readonly (readonly [minute: number, login: string, body: string])[];
type Edits = readonly (readonly [minute: number, from: string, to: string, more?: Partial<Comment>])[];

/** The messages to somebody, where a run comes after each word and edit, and at the steps of the reach. */
function sentTo(login: string, says: Says, edits: Edits): readonly string[] {
  const world = new World(helped);
  const acts = [
    ...says.map(([minute, by, body]) => ({ minute, act: () => world.says(minute, by, body) })),
    ...edits.map(([minute, ...edit]) => ({ minute, act: () => world.edits(minute, ...edit) })),
    ...[0, 2.5, 4, 6, 7, 10, 12, 15, 17].map((minute) => ({ minute, act: () => {} })),
  ].toSorted((a, b) => a.minute - b.minute);
  for (const { minute, act } of acts) {
    act();
    world.run(minute);
  }
  return world.sent.filter((line) => line.includes(` ${login} by`));
}

describe('an `/ack` that an edit writes', () => {
  it.each<readonly [string, Says, Edits, readonly string[]]>([
    [
      'by who asked for help before',
      [
        [0.5, 'alice', '/akc'],
        [1, 'alice', '/escalate stuck'],
      ],
      [[2, '/akc', '/ack']],
      ['1 bob by phone'],
    ],
    ['by a maintainer', [[0.5, 'alice', '/akc']], [[11, '/akc', '/ack', BY_OTHER]], ['10 bob by phone']],
    [
      'and that a maintainer edits afterwards',
      [[0.5, 'alice', '/akc']],
      [
        [11, '/akc', '/ack token abc'],
        [12, '/ack token abc', '/ack token ***', BY_OTHER],
      ],
      ['10 bob by phone'],
    ],
  ])('ends the calls that were made while nobody had it: %s', (_what, says, edits, sent) => {
    expect(sentTo('bob', says, edits)).toEqual(sent);
  });
});

describe('an edit of an `/ack` that stood there when people were called', () => {
  it.each<readonly [string, Says]>([
    [
      'of somebody who had it before',
      [
        [0.5, 'rita', '/ack lookin'],
        [1, 'alice', '/ack'],
        [2, 'alice', '/escalate stuck'],
      ],
    ],
    [
      'of who has it, and did not ask',
      [
        [0.5, 'rita', '/ack lookin'],
        [2, 'alice', '/escalate stuck'],
      ],
    ],
    [
      'of who has it, and asked',
      [
        [0.5, 'rita', '/ack lookin'],
        [2, 'rita', '/escalate stuck'],
      ],
    ],
  ])('ends no call for help: %s', (_what, says) => {
    expect(sentTo('bob', says, [[3, '/ack lookin', '/ack looking']])).toEqual(['2 bob by phone', '7 bob by phone']);
  });

  it('ends no hand-over', () => {
    const says: Says = [
      [0.5, 'rita', '/ack lookin'],
      [1, 'alice', '/ack'],
      [2, 'alice', '/handoff @carol'],
    ];
    const sent = sentTo('carol', says, [[3, '/ack lookin', '/ack looking']]);
    expect(sent).toEqual(['2 carol by mail', '4 carol by push']);
  });
});
