export { t as drawLadders, n as printLadder } from "./ladder2.js";
