/** Messages that a policy would have sent about past incidents: per person and week, and at night. */
import { describe, expect, test } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import type { Replay } from '#domain/results/replay.ts';
import { mergeReplays, replayer } from '#replay/index.ts';
import { replayJson } from '#report/change/replay-json.ts';
import { printReplay, renderReplay } from '#report/change/replay.ts';
import { openIncident, POLICY as NARROW, policyOf, START, World } from '../engine/delivery/world.ts';

/** Nobody has had too many. */
const POLICY = NARROW.replace('4 in 15m', '20 in 15m');

/** Acknowledged after nine minutes; declared at three in the morning. */
function past(number: number): Issue {
  const world = new World(policyOf(), { ...openIncident(), number, id: `I_${number}` });
  world.runUntil(8);
  world.says(9, 'alice', '/ack');
  world.run(9);
  world.says(20, 'alice', '/resolved');
  world.run(20);
  return world.issue;
}
const PASTS = [past(1), past(2)];
const READ = START + 3_600;

function replayOf(before: string | null, after: string): Replay {
  const { nothing, one } = replayer(before === null ? null : policyOf(before), policyOf(after));
  return mergeReplays(
    nothing,
    PASTS.map((issue) => one(issue, READ)),
  );
}

const MORE = POLICY.replace(
  '{ after: 5m, by: [phone, push] }',
  '{ after: 5m, by: phone }, { after: 6m, by: phone }, { after: 7m, by: phone }',
);
const FEWER = POLICY.replace(', { after: 2m, by: phone }', '').replace('by: [mail, text]', 'by: mail');

describe('a replay', () => {
  test('counts the messages of each person, by channel, in each week and at night', () => {
    const { people, noise } = replayOf(POLICY, MORE);
    const [alice] = people;
    expect(alice?.login).toBe('alice');
    expect(alice?.messages.find(({ channel }) => channel === 'phone')).toMatchObject({
      type: 'twilio-voice',
      sent: { before: 4, after: 8 },
      night: { before: 4, after: 8 },
      weeks: [{ before: 4, after: 8 }],
    });
    // Each incident: two by mail and text, two or four by phone, and twice in the room.
    expect(noise).toMatchObject({ before: { messages: 12 }, after: { messages: 16 } });
  });

  test('says in a sentence how often somebody would be phoned in a week', () => {
    const text = renderReplay(replayOf(POLICY, MORE)).join('\n');
    expect(text).toContain(
      '`alice` would be phoned (`phone`) 8 times a week instead of 4 times; at night 8 in all instead of 4.',
    );
    expect(text).toContain('Messages by channels: 12 before, 16 after.');
    expect(text).toMatch(
      /\| .*#1.*<br>messages by channels: 8 \(before: 6\) \|\n\| .*#2.*<br>messages by channels: 8 \(/,
    );
    expect(printReplay(replayOf(POLICY, MORE), { color: false })).toContain('  messages by channels: 8 (before: 6)\n');
    expect(text).toContain('| `alice` by `phone` | 4\u00A0→\u00A08 | 4\u00A0→\u00A08 | 4\u00A0→\u00A08 |');
    expect(text).toContain('4 messages more');
    expect(printReplay(replayOf(POLICY, MORE), { color: false })).toMatch(/alice reached by phone after 7m \(new\)/);
    const fewer = renderReplay(replayOf(POLICY, FEWER)).join('\n');
    expect(fewer).toContain('`alice` would be phoned (`phone`) twice a week instead of 4 times');
    expect(fewer).toContain('`alice` would no longer be sent messages by `text`, twice a week before');
  });

  test('of one policy alone says the most in a week', () => {
    expect(renderReplay(replayOf(null, POLICY)).join('\n')).toContain(
      '`alice` would be phoned (`phone`) 4 times a week.',
    );
  });

  test('of policies without channels says nothing of messages', () => {
    const none = POLICY.replaceAll(/, reach: (?:urgent|calm)/g, '').replaceAll(
      /, notify: (?:\[[^\]]*\]|[a-z-]+) \}/g,
      ' }',
    );
    const silent = none.replace('do: { notify: bus }', 'do: { mention: [first] }');
    const text = renderReplay(replayOf(silent, silent)).join('\n');
    expect(text).not.toMatch(/essage/);
  });

  test('has all of it as data', () => {
    expect(replayJson(replayOf(POLICY, MORE), 0)).toMatchObject({
      people: [
        { login: 'alice', messages: [{ channel: 'mail' }, { channel: 'phone', weeks: [{ start: '2026-11-23' }] }, {}] },
      ],
      changed: [
        {
          changes: expect.arrayContaining([
            expect.objectContaining({ kind: 'message', channel: 'phone', to: 'alice' }),
          ]) as unknown,
        },
        {},
      ],
    });
  });
});
