import type { Policy } from '#domain/policy.ts';
import { type Act, ACTS, type ActKind, type Playground } from '../core/state.ts';
import { callableIn } from '../core/story.ts';

interface Props {
  readonly state: Playground;
  readonly change: (part: Partial<Playground>) => void;
  readonly policy: Policy | null;
}

const WORDS: Readonly<Record<ActKind, string>> = {
  comment: 'comments',
  label: 'adds label',
  unlabel: 'removes label',
  assign: 'assigns',
  unassign: 'unassigns',
  close: 'closes',
  reopen: 'reopens',
};

/** What people do, one row each: when, who, what. */
export function StoryForm({ state, change, policy }: Props) {
  const { story } = state;
  const set = (index: number, part: Partial<Act>): void =>
    change({ story: story.map((act, place) => (place === index ? { ...act, ...part } : act)) });
  const people = policy === null ? [] : [...new Set([...callableIn(policy, state), state.incident.author])];
  const add = (): void => {
    const minutes = Math.round(state.elapsed / 60);
    change({ story: [...story, { at: `${minutes}m`, by: people[0] ?? 'alice', what: 'comment', value: '/ack' }] });
  };
  return (
    <fieldset class="acts">
      <legend>Then people do this</legend>
      <datalist id="people">
        {people.map((login) => (
          <option key={login} value={login} />
        ))}
      </datalist>
      {story.map((act, index) => (
        // A row is known by its place: two people may do the same.
        <div class="act" key={index} role="group" aria-label={`Act ${index + 1}`}>
          <label class="at">
            <span>after</span>
            <input value={act.at} onInput={({ currentTarget }) => set(index, { at: currentTarget.value })} />
          </label>
          <label class="by">
            <span class="hidden">who</span>
            <input
              list="people"
              value={act.by}
              onInput={({ currentTarget }) => set(index, { by: currentTarget.value })}
            />
          </label>
          <label class="what">
            <span class="hidden">what</span>
            <select
              value={act.what}
              onChange={({ currentTarget }) => {
                const what = ACTS.find((kind) => kind === currentTarget.value) ?? 'comment';
                set(index, { what });
              }}
            >
              {ACTS.map((kind) => (
                <option key={kind} value={kind}>
                  {WORDS[kind]}
                </option>
              ))}
            </select>
          </label>
          {act.what !== 'close' && act.what !== 'reopen' && (
            <label class="value">
              <span class="hidden">text</span>
              <input value={act.value} onInput={({ currentTarget }) => set(index, { value: currentTarget.value })} />
            </label>
          )}
          <button
            type="button"
            class="remove"
            aria-label={`Remove act ${index + 1}`}
            onClick={() => change({ story: story.filter((_, place) => place !== index) })}
          >
            ×
          </button>
        </div>
      ))}
      <button type="button" onClick={add}>
        Add what somebody does
      </button>
    </fieldset>
  );
}
