/**
 * Runs programs of `dist/` one after another in one process. To a program it is as if it had been started alone: its modules
 * are read anew, its arguments, environment and folder are its own, and it ends when it has nothing left to wait for. What is
 * saved is the start of Node and the compilation of the same text, most of what a short run costs.
 */
import * as modules from 'node:module';
import timers from 'node:timers/promises';

/** The client counts its waits in whole seconds. Each lasts this many milliseconds; timeouts of connections stay as they are. */
const SECOND = process.argv[2] === 'real' ? 1000 : 20;
const shortened = (delay) => (delay >= 1000 && delay % 1000 === 0 ? (delay / 1000) * SECOND : delay);
const { setTimeout } = globalThis;
const wait = timers.setTimeout;
globalThis.setTimeout = Object.assign(
  (callback, delay, ...args) => setTimeout(callback, shortened(delay), ...args),
  setTimeout,
);
timers.setTimeout = (delay, ...args) => wait(shortened(delay), ...args);

/** Where the client of one run leaves its connections, which the next run must not find. */
const CONNECTIONS = ['undici.globalDispatcher.1', 'undici.globalDispatcher.2'].map((name) => Symbol.for(name));

let busy = false;
let isFirst = true;

process.on('message', ({ entry, args, environment, folder }) => {
  busy = true;
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, environment);
  process.argv.splice(1, process.argv.length, entry, ...args);
  process.chdir(folder);
  process.exitCode = undefined;
  for (const key of CONNECTIONS) if (globalThis[key] !== undefined) globalThis[key] = new globalThis[key].constructor();
  // Nothing but the program keeps this process alive until it is done.
  process.channel.unref();
  // A loader of its own: one that lived on would hold on to the modules of every run.
  const require = modules.createRequire(import.meta.url);
  for (const path of Object.keys(require.cache)) delete require.cache[path];
  require(entry);
});

process.on('beforeExit', () => {
  if (!busy) return;
  busy = false;
  process.channel.ref();
  // What it has compiled helps the next process from now on, not only when this one ends.
  if (isFirst) modules.flushCompileCache?.();
  isFirst = false;
  // The output says where it ends: a message could overtake it.
  process.stderr.write('\0');
  process.stdout.write(`\0${process.exitCode ?? 0}\0`);
});

process.on('disconnect', () => process.exit());
