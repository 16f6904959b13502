const require_policy_validation = require("./policy-validation.js");
// src/cli/init/starters.ts
const SERVICES = [
	"website",
	"api",
	"checkout"
];
const WITH_OWNERS = [
	"checkout",
	"api",
	"website"
];
const STARTERS = [
	{
		name: "small-team",
		for: "three to six people who look after one product, mostly in working hours",
		label: "incident",
		form: "incident.form.yml",
		groups: [{
			as: "first responders",
			example: ["alice", "bob"],
			grows: true,
			atOnce: 9,
			shifts: {
				schedule: "first-responders",
				turns: 46
			}
		}, {
			as: "a team lead",
			example: ["carol"]
		}],
		services: SERVICES,
		zones: ["Europe/London"]
	},
	{
		name: "service-24x7",
		for: "a service on call day and night, with a rotation, leads and executives",
		label: "incident",
		form: "incident.form.yml",
		groups: [
			{
				as: "people on call in turn",
				example: [
					"alice",
					"bob",
					"carol",
					"dan"
				],
				grows: true,
				turns: 46
			},
			{
				as: "two leads in turn",
				example: ["grace", "heidi"]
			},
			{
				as: "an executive",
				example: ["ivan"]
			}
		],
		services: SERVICES,
		zones: ["Europe/London"]
	},
	{
		name: "follow-the-sun",
		for: "teams on three continents: whoever has daylight is called, then the lead of the service",
		label: "incident",
		form: "incident.form.yml",
		groups: [
			{
				as: "people in Europe",
				example: ["ben", "eva"],
				grows: true,
				turns: 46
			},
			{
				as: "people in America",
				example: ["carl", "dana"],
				grows: true,
				turns: 46
			},
			{
				as: "people in Asia",
				example: ["aiko", "arun"],
				grows: true,
				turns: 46
			},
			{
				as: "two leads",
				example: ["grace", "heidi"]
			}
		],
		services: WITH_OWNERS,
		fewestServices: {
			count: 2,
			why: "The first has a lead of its own."
		},
		zones: [
			"Europe/Berlin",
			"America/Los_Angeles",
			"Asia/Tokyo"
		],
		regions: [
			"Europe",
			"America",
			"Asia"
		]
	},
	{
		name: "several-teams",
		for: "several teams with one form: the service says which team is called, and who leads it",
		label: "incident",
		form: "incident.form.yml",
		groups: [
			{
				as: "people of the first team",
				example: ["alice", "bob"],
				grows: true,
				atOnce: 9,
				shifts: {
					schedule: "first-team",
					turns: 46,
					service: "checkout"
				}
			},
			{
				as: "people of the second",
				example: ["dave", "erin"],
				grows: true,
				atOnce: 9,
				shifts: {
					schedule: "second-team",
					turns: 46,
					service: "api"
				}
			},
			{
				as: "whoever takes the rest",
				example: ["judy"]
			},
			{
				as: "two leads",
				example: ["carol", "frank"]
			}
		],
		services: WITH_OWNERS,
		fewestServices: {
			count: 3,
			why: "The first two have a team each, and the others are for whoever takes the rest."
		},
		zones: []
	},
	{
		name: "security",
		for: "security incidents: few people, strict cadence, nothing sensitive on the issue",
		label: "security-incident",
		form: "security.form.yml",
		groups: [
			{
				as: "security handlers",
				example: ["sam", "sue"],
				grows: true,
				atOnce: 7,
				shifts: {
					schedule: "handlers",
					turns: 45
				}
			},
			{
				as: "a security lead",
				example: ["robin"]
			},
			{
				as: "a privacy officer",
				example: ["kim"]
			},
			{
				as: "an executive",
				example: ["morgan"]
			}
		],
		services: [],
		zones: []
	}
];
const groupsOf = ({ groups }) => groups.map(({ as }) => as).join(", ") + (groups.filter(({ grows }) => grows).length > 1 ? " (a semicolon ends a group; without any, groups are even)" : "");
const fewest = ({ example, grows, turns }) => grows ? turns === void 0 ? 1 : 2 : example.length;
const fewestOf = ({ groups }) => groups.reduce((sum, group) => sum + fewest(group), 0);
const LOGIN = /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}(?:_[a-z\d]{1,20})?$/i;
const readNames = (answer) => answer.split(",").flatMap((name) => name.trim().replace(/^@/, "") || []);
function readPeople(starter, answer) {
	const groups = answer.replace(/;\s*$/, "").split(";").map(readNames);
	const people = groups.flat();
	const wrong = wrongWith(starter, people);
	if (wrong !== null) return wrong;
	const seats = groups.length === 1 ? distribute(starter, people) : groups;
	return wrongGroup(starter, seats) ?? seats;
}
function wrongGroup(starter, people) {
	const { groups, name } = starter;
	if (people.length !== groups.length) return `${name} has ${groups.length} groups, and ${people.length} were given. Give, in this order: ${groupsOf(starter)}.`;
	const fits = (group, count) => group.grows ? count >= fewest(group) : count === group.example.length;
	const wrong = groups.find((group, index) => !fits(group, people[index]?.length ?? 0));
	if (wrong === void 0) return null;
	return `"${wrong.as}" takes ${fewest(wrong)}${wrong.grows ? " or more" : ""}, not ${people[groups.indexOf(wrong)]?.length ?? 0}.`;
}
function wrongWith(starter, people) {
	const invalid = people.find((login) => !LOGIN.test(login));
	if (invalid?.includes("/")) return `"${invalid}" is a team. Name people here; a team is put into the policy later, as \`who: "@${invalid}"\`.`;
	if (invalid !== void 0) return `"${invalid}" is no GitHub login. Write logins, separated by commas.`;
	const twice = people.find((login, index) => index !== people.findIndex((one) => require_policy_validation.sameName(one, login)));
	if (twice !== void 0) return `"${twice}" is named twice. Each place is somebody else's; change that in the policy later.`;
	const least = fewestOf(starter);
	if (people.length < least) return `${starter.name} needs ${least} people at least, and ${people.length === 1 ? "one was" : `${people.length} were`} given. Give, in this order: ${groupsOf(starter)}.`;
	return null;
}
function distribute({ groups }, people) {
	const growing = groups.filter(({ grows }) => grows);
	const rest = people.length - groups.reduce((sum, { grows, example }) => sum + (grows ? 0 : example.length), 0);
	let start = 0;
	return groups.map((group) => {
		const place = growing.indexOf(group);
		const share = Math.floor(rest / growing.length) + (place < rest % growing.length ? 1 : 0);
		const size = place === -1 ? group.example.length : share;
		start += size;
		return people.slice(start - size, start);
	});
}
Object.defineProperty(exports, "SERVICES", {
	enumerable: true,
	get: function() {
		return SERVICES;
	}
});
Object.defineProperty(exports, "STARTERS", {
	enumerable: true,
	get: function() {
		return STARTERS;
	}
});
Object.defineProperty(exports, "groupsOf", {
	enumerable: true,
	get: function() {
		return groupsOf;
	}
});
Object.defineProperty(exports, "readNames", {
	enumerable: true,
	get: function() {
		return readNames;
	}
});
Object.defineProperty(exports, "readPeople", {
	enumerable: true,
	get: function() {
		return readPeople;
	}
});
