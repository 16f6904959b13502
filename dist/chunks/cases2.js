export { n as readTests, t as runCase } from "./cases.js";
