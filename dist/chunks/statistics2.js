export { i as USUAL, t as isAccount, a as spanOf, n as statisticsOf, r as weekOf } from "./statistics.js";
