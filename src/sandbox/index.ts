/** A local GitHub for tests and for `tocsin sandbox`. */
export type { Workflow } from './actions/workflow.ts';
export type { Run } from './actions/run.ts';
export type { Fault, FaultKind } from './faults.ts';
export type { LoggedRequest, Sandbox, SandboxOptions } from './sandbox.ts';
export { contentsOf } from './contents.ts';
export { startSandbox } from './server.ts';
export type { StoredComment, StoredIssue } from './store.ts';
export { renderThread } from './thread.ts';
