export { r as issueAsOf, t as mergeReplays, n as replayer } from "./replay.js";
