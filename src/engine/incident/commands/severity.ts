import { nearest } from '#domain/nearest.ts';
import { acceptValue, badArgument, defineCommand } from '#engine/incident/command-definition.ts';
import { choose, latestSeverity, rankOf } from '#engine/incident/severities.ts';
import { spelledAs } from '#engine/incident/people.ts';

export const severity = defineCommand({
  name: 'severity',
  aliases: ['sev'],
  usage: '/severity <id> [why]',
  help: 'Sets the severity. The choice of a person stands.',
  who: 'responders',
  parse: (text, { state, wasObeyed }) => {
    const word = text.word();
    const ids = state.policy.severities.map(({ id }) => id);
    const id = spelledAs(ids, word);
    if (id !== null || (wasObeyed && word !== '')) return acceptValue(id);
    return badArgument(text, `one of ${ids.join(', ')}`, { nearest: nearest(word, ids) });
  },
  // To choose the one in force holds it there, so it is no way to lower it later.
  useOf: (id, { state: { policy }, state }) => {
    const before = rankOf(policy, latestSeverity(state) ?? '');
    return before !== null && (rankOf(policy, id ?? '') ?? before) > before ? 'lower-severity' : 'raise-severity';
  },
  apply: (id, { state, by, at }) => {
    if (id !== null) choose(state, id, by, at);
  },
});
