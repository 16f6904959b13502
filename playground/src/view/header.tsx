import { useState } from 'preact/hooks';
import { encodeState, type Playground } from '../core/state.ts';
import { EXAMPLES } from '../examples.ts';

interface Props {
  readonly state: Playground;
  readonly change: (part: Partial<Playground>) => void;
}

export function Header({ state, change }: Props) {
  const chosen = EXAMPLES.findIndex(({ state: one }) => one.policy === state.policy);
  return (
    <header class="top">
      <h1>
        <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">
          <path d="M8 1a1 1 0 0 1 1 1v.6A4.5 4.5 0 0 1 12.5 7v3l1.5 2v1H2v-1l1.500-2V7A4.500 4.500 0 0 1 7 2.600V2a1 1 0 0 1 1-1zM6.300 14h3.400a1.700 1.700 0 0 1-3.400 0z" />
        </svg>
        Tocsin <span>playground</span>
      </h1>
      <p class="promise">Everything runs in this browser. Nothing is sent anywhere.</p>
      <div class="actions">
        <label>
          <span>Example</span>
          <select
            value={String(chosen)}
            onChange={({ currentTarget }) => {
              const example = EXAMPLES[Number(currentTarget.value)];
              if (example) change({ ...example.state });
            }}
          >
            {chosen < 0 && <option value="-1">Your own</option>}
            {EXAMPLES.map(({ name }, index) => (
              <option key={name} value={String(index)}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          aria-pressed={state.before !== null}
          onClick={() => change({ before: state.before === null ? state.policy : null })}
        >
          Compare changes
        </button>
        <Share state={state} />
      </div>
    </header>
  );
}

/** Copies the address, which holds everything; where the browser does not let it, the address bar has it all the same. */
function Share({ state }: { readonly state: Playground }) {
  const [message, say] = useState('');
  const copy = async (): Promise<void> => {
    const url = new URL(location.href);
    url.hash = await encodeState(state);
    try {
      await navigator.clipboard.writeText(url.href);
      say('Copied');
    } catch {
      history.replaceState(null, '', url.hash);
      say('The address bar has the link');
    }
    setTimeout(() => say(''), 3000);
  };
  return (
    <>
      <button type="button" class="primary" onClick={() => void copy()}>
        Copy link
      </button>
      <output class="said">{message}</output>
    </>
  );
}
