export { t as renderThread, n as startSandbox } from "./sandbox2.js";
