export { t as mergeReplays, n as replayer } from "./replay.js";
