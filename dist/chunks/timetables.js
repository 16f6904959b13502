export { t as buildTimetables } from "./timetables2.js";
