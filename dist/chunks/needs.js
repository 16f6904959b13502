export { t as closedWithin, n as incidentLabelsOf, r as teamsOf } from "./needs2.js";
