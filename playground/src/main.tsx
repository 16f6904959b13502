/** The page's beginning: the state of its address, or the first example. */
import { render } from 'preact';
import { App } from './view/app.tsx';
import { decodeState } from './core/state.ts';
import { EXAMPLES } from './examples.ts';

// Asked for before it is needed: most policies have schedules.
void import('#policy/timetables.ts');

const fragment = location.hash.slice(1);
const state = fragment === '' ? null : await decodeState(fragment);
const home = document.querySelector('#playground');
if (home !== null) render(<App start={state ?? EXAMPLES[0].state} unread={fragment !== '' && state === null} />, home);
