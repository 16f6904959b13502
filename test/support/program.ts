/** Programs that ship, started in child processes that are used again: see `program-host.js` for what that leaves as it is. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { NODE_24 } from './node24.ts';
import { inRepository } from './repository.ts';

export interface ProgramCall {
  readonly args?: readonly string[];
  /** All of its environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
  /** Real ones, where a program waits for a service that may be slow; otherwise each lasts a fiftieth. */
  readonly seconds?: 'real';
}

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface Started {
  readonly ended: Promise<Ended>;
  /** Ends it at once, as a cancelled job is. */
  kill(): void;
}

/** The Action's own runtime where it is installed. */
export const NODE = NODE_24 ?? process.execPath;

/** A process that runs one program at a time. */
interface Host {
  start(program: string, call: ProgramCall): Promise<Ended>;
  kill(): void;
}

/** Those that have nothing to run, by what cannot be changed in a process that has started. */
const idle = new Map<string, Host[]>();

/** The same in a process of its own, in which seconds last as long as anywhere: for programs that keep time. */
export function startAlone(
  program: string,
  { args = [], environment, folder }: ProgramCall,
): Started & { signal(signal: NodeJS.Signals): void } {
  const child = spawn(NODE, [inRepository(`dist/${program}`), ...args], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text.out += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (text.err += part));
  return {
    ended: new Promise((done) => child.on('close', (code, signal) => done({ code, signal, ...text }))),
    kill: () => void child.kill('SIGKILL'),
    signal: (signal) => void child.kill(signal),
  };
}

/** Starts a program of `dist/`, such as `cli/index.js`. */
export function startProgram(program: string, call: ProgramCall): Started {
  const { seconds = 'short', environment } = call;
  const authorities = environment['NODE_EXTRA_CA_CERTS'] ?? '';
  const kind = `${seconds} ${authorities}`;
  const hosts = idle.get(kind) ?? [];
  idle.set(kind, hosts);
  const host = hosts.pop() ?? startHost(hosts, seconds, authorities);
  return { ended: host.start(program, call), kill: host.kill };
}

function startHost(hosts: Host[], seconds: 'real' | 'short', authorities: string): Host {
  const child = fork(inRepository('test/support/program-host.js'), [seconds], {
    execPath: NODE,
    execArgv: [],
    env: { NODE_EXTRA_CA_CERTS: authorities, NODE_COMPILE_CACHE: inRepository('.build/compiled') },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const text = { out: '', err: '' };
  let finish: (ended: Ended) => void = () => undefined;
  /** The program is over when both streams say so, or with its process. */
  const look = (): void => {
    const end = /\0(\d+)\0$/.exec(text.out);
    if (!end || !text.err.endsWith('\0')) return;
    setAwaited(child, false);
    hosts.push(host);
    finish({ code: Number(end[1]), signal: null, out: text.out.slice(0, end.index), err: text.err.slice(0, -1) });
  };
  for (const [name, stream] of [['out', child.stdout] as const, ['err', child.stderr] as const])
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text[name] += part;
      look();
    });
  child.on('close', (code, signal) => finish({ code, signal, ...text }));
  const host: Host = {
    start: (program, { args = [], environment, folder }) => {
      Object.assign(text, { out: '', err: '' });
      setAwaited(child, true);
      child.send({ entry: inRepository(`dist/${program}`), args, environment, folder });
      return new Promise((done) => {
        finish = done;
      });
    },
    kill: () => void child.kill('SIGKILL'),
  };
  return host;
}

/** A process without a program keeps nobody from ending. */
function setAwaited(child: ChildProcess, awaited: boolean): void {
  const handles = [child, child.channel, child.stdout, child.stderr] as readonly (NodeJS.RefCounted | null)[];
  for (const handle of handles) {
    if (awaited) handle?.ref();
    else handle?.unref();
  }
}
