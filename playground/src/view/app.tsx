/** The whole page: a policy, an incident, and what the one does about the other. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { encodeState, type Playground } from '../core/state.ts';
import { Change } from './change.tsx';
import { Header } from './header.tsx';
import { Incident } from './incident.tsx';
import { Ladders } from './ladders.tsx';
import { PolicyEditor } from './policy-editor.tsx';
import { useResults } from './use-results.ts';
import { Weeks } from './weeks.tsx';

interface Props {
  readonly start: Playground;
  /** The address has a state that could not be read. */
  readonly unread: boolean;
}

export function App({ start, unread }: Props) {
  const [state, setState] = useState(start);
  const change = useCallback((part: Partial<Playground>) => setState((before) => ({ ...before, ...part })), []);
  const results = useResults(state);
  useAddress(state);
  const { policy, ladders, difference } = results;
  const ladderDiffs = useMemo(
    () => difference?.diff.ladders.filter(({ changed, report }) => changed && report === null) ?? [],
    [difference],
  );
  return (
    <>
      <Header state={state} change={change} />
      {unread && <p class="notice">The address holds no state that this page can read. Here is an example.</p>}
      <main>
        <section class="column policy" aria-labelledby="policy-title">
          <h2 id="policy-title">Policy</h2>
          <PolicyEditor state={state} change={change} results={results} />
        </section>
        <section class="column" aria-labelledby="incident-title" tabIndex={0}>
          <h2 id="incident-title">Incident</h2>
          <Incident state={state} change={change} results={results} />
        </section>
        <section class="column" aria-labelledby="does-title" tabIndex={0}>
          <h2 id="does-title">What the policy does</h2>
          {policy === null && <p class="quiet">As soon as the policy has no error, you see here what it does.</p>}
          {difference !== null && <Change change={difference} />}
          <Ladders ladders={ladders} changed={ladderDiffs} />
          {policy !== null && <Weeks policy={policy} at={results.declared + state.elapsed} />}
        </section>
      </main>
    </>
  );
}

/** The state is in the address as soon as nothing has changed for a moment. */
function useAddress(state: Playground): void {
  useEffect(() => {
    let isCurrent = true;
    const write = async (): Promise<void> => {
      const fragment = await encodeState(state);
      if (isCurrent) history.replaceState(null, '', `#${fragment}`);
    };
    const timer = setTimeout(() => void write(), 400);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [state]);
  useEffect(() => {
    // Somebody pasted another link into this window.
    const reload = (): void => location.reload();
    addEventListener('hashchange', reload);
    return () => removeEventListener('hashchange', reload);
  }, []);
}
