/** Messages by the shipped bundle to real services: from the first call to the end, whole and killed at each step of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HIDDEN, type Kill, type Peers, type Played, playNight, startPeers } from './messages.ts';

let peers: Peers;
let night: Played;
beforeAll(async () => {
  peers = await startPeers();
  night = await playNight(peers);
});
afterAll(() => peers.close());

const count = ({ arrivals }: Played, channel: string): number =>
  arrivals.filter((one) => one.channel === channel).length;
const keys = ({ arrivals }: Played, channel: string): readonly string[] =>
  [...new Set(arrivals.filter((one) => one.channel === channel).map(({ key }) => key.split(' ')[0] ?? ''))].toSorted();

/** Everything that was written anywhere, but for what tells the runner to hide it. */
function filesOf({ comments, results }: Played): string {
  const texts = results.flatMap(({ stdout, stderr, summary, outputs }) => [
    stdout
      .split('\n')
      .filter((line) => !line.startsWith('::add-mask::'))
      .join('\n'),
    stderr,
    summary,
    JSON.stringify(outputs),
  ]);
  return [...comments, ...texts].join('\n');
}

describe('a night with channels', () => {
  test('reaches the person by each step and every place, until somebody answers, and tells the places that it is over', () => {
    const codes = night.results.map(({ code }) => code);
    expect(
      ['mail', 'text', 'room', 'pager', 'bus', 'push'].map((channel) => `${channel} ${count(night, channel)}`),
    ).toEqual(['mail 1', 'text 1', 'room 2', 'pager 2', 'bus 2', 'push 1']);
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(night.status).toMatch(/\*\*Messages:\*\* .*`dan`: `mail` \d\d:\d\d.*`push` \d\d:\d\d/);
  });

  test('logs in to the mail server, under TLS', () => {
    expect(peers.mail.logins[0]).toEqual({ user: 'planted-mailer', secure: true });
  });
});

/** Whether the next run finds messages of which nobody knows what became of them. */
const KILLS: readonly (readonly [string, Kill, 'doubt' | 'no doubt'])[] = [
  ['before the mark', { at: 'say' }, 'no doubt'],
  ['after the mark', { at: 'say', done: true }, 'doubt'],
  ['when the mail server has the mail', { at: 'mail' }, 'doubt'],
  ['when Twilio has the text', { at: 'twilio-sms' }, 'doubt'],
  ['when Slack has the message', { at: 'slack' }, 'doubt'],
  ['when PagerDuty has the event', { at: 'pagerduty' }, 'doubt'],
  ['before the outcomes are marked', { at: 'say', nth: 1 }, 'doubt'],
  ['when the outcomes are marked', { at: 'say', nth: 1, done: true }, 'no doubt'],
];

describe.each(KILLS)('a run killed %s', (_name, kill, doubt) => {
  test('loses no message without the issue saying so, and repeats none that shows twice', async () => {
    const played = await playNight(peers, kill);
    // The run that finds it is red, and no later one.
    const [first, ...later] = played.results.map(({ code }) => code);
    expect(first).toBe(null);
    expect(later).toEqual([doubt === 'doubt' ? 1 : 0, 0, 0]);
    // Channels with keys: every event under one key.
    expect(keys(played, 'pager')).toEqual(['resolve', 'trigger']);
    expect(keys(played, 'push')).toHaveLength(1);
    expect(keys(played, 'bus')).toHaveLength(2);
    // Twilio can be asked.
    expect(count(played, 'text')).toBe(1);
    // A call by mail comes once more at most, and says so.
    const mails = played.arrivals.filter(({ channel }) => channel === 'mail');
    expect(mails.length).toBeGreaterThan(0);
    expect(mails.slice(1).map(({ text }) => /possibly repeated/i.test(text))).toEqual(mails.slice(1).map(() => true));
    expect(mails.length).toBeLessThanOrEqual(2);
    // What only informs is not repeated where that would show: it arrived, or the issue says that it may not have.
    expect(count(played, 'room')).toBeLessThanOrEqual(2);
    const admitsLoss = played.comments.some((body) => /`room` \*\*may never have arrived\*\*/.test(body));
    expect(count(played, 'room') === 2 || admitsLoss).toBe(true);
    expect(filesOf(played)).not.toMatch(HIDDEN);
  });
});

describe.each(['edit', 'delete'] as const)('after an %s of the status comment by somebody else', (tampering) => {
  test('nothing is sent again, the next step is taken, and the issue says what is not known', async () => {
    const played = await playNight(peers, null, tampering);
    expect(played.results.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(
      ['mail', 'text', 'room', 'pager', 'bus', 'push'].map((channel) => `${channel} ${count(played, channel)}`),
    ).toEqual(['mail 1', 'text 1', 'room 2', 'pager 2', 'bus 2', 'push 1']);
    expect(played.status).toMatch(/what was sent before .* \*\*is not known any more\*\*/);
  });
});

test('no secret and no address is written anywhere', () => {
  expect(filesOf(night)).not.toMatch(HIDDEN);
  // What is searched for is there to be found.
  expect(night.results.some(({ stdout }) => HIDDEN.test(stdout))).toBe(true);
});
