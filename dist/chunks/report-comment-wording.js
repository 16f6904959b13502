const require_policy_validation = require("./policy-validation.js");
const require_clock = require("./report-text-clock.js");
const require_markdown = require("./report-text-markdown.js");
// src/report/comment/mentions.ts
const LONGEST = 60;
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}$/;
function peopleOf(mentions) {
	const waiting = new Map(mentions.filter((login) => LOGIN.test(login)).map((login) => [login.toLowerCase(), login]));
	const name = (login) => {
		const known = waiting.get(login.toLowerCase());
		if (known === void 0) return require_markdown.code(login, LONGEST);
		waiting.delete(login.toLowerCase());
		return `@${known}`;
	};
	return {
		name,
		rest: () => [...waiting.values()].map(name)
	};
}
const NOBODY = {
	name: (login) => require_markdown.code(login, LONGEST),
	rest: () => []
};
// src/report/comment/wording.ts
const MARKS = [
	"\ud83d\udd34",
	"\ud83d\udfe0",
	"\ud83d\udfe1"
];
const severityMark = ({ rank }) => MARKS[rank - 1] ?? "\ud83d\udd35";
const markedSeverity = (severity) => `${severityMark(severity)} ${require_markdown.plain(severity.name, 40)}`;
function severityName(severity) {
	return `${require_markdown.plain(severity.name, 80)} (${require_markdown.code(severity.id, 60)})`;
}
const LINE = 120;
const LONGEST_DETAIL = 40;
function headlineOf({ issue, headline }) {
	const title = issue.title.trim() === "" ? "no title" : issue.title;
	let room = LINE - Math.min(title.length, LINE);
	const details = headline.map((detail) => detailWords(detail).slice(0, LONGEST_DETAIL)).filter((words) => (room -= words.length + 3) >= 0);
	return [`**${require_markdown.plain(title, LINE)}**`, ...details.map((words) => require_markdown.plain(words, LONGEST_DETAIL))].join(" \u00b7 ");
}
function situationOf(message) {
	const { reporter, declaredAt, reopenedAt, at } = message;
	const by = reporter === null ? "declared" : `reported by ${require_markdown.code(reporter, 60)}`;
	const since = reopenedAt === null ? "" : `, reopened ${ago(reopenedAt, at)}`;
	return `${headlineOf(message)} \u00b7 ${by} ${ago(declaredAt, at)}${since}`;
}
function detailWords({ name, type, value }) {
	const words = name.replaceAll("-", " ");
	if (type === "boolean") return value === true ? words : `no ${words}`;
	if (type === "number") return `${JSON.stringify(value)} ${words}`;
	const at = type === "time" && typeof value === "string" ? require_policy_validation.parseInstant(value) : null;
	if (at !== null) return `${words} ${require_clock.clockTime(at, 0)}`;
	return Array.isArray(value) ? value.join(", ") : typeof value === "string" ? value : JSON.stringify(value);
}
const FEW = 3;
const nextCallOf = (next) => next === null ? null : next.escalatesTo === null ? next.call ?? null : next;
function nextCalled({ escalatesTo, calls }) {
	if (escalatesTo === null) return "";
	const level = require_markdown.plain(escalatesTo.name, 80);
	const people = [...new Set(calls.flatMap((call) => call.people))];
	if (people.length === 0) return `level ${escalatesTo.number}, ${level},`;
	return `${people.length <= FEW ? require_markdown.enumerate(people.map(NOBODY.name)) : `${people.length} people`} (${level})`;
}
const isOrAre = ({ calls }) => new Set(calls.flatMap(({ people }) => people)).size > 1 ? "are" : "is";
function nextStep(message, when) {
	const { next, level, status } = message;
	if (next === null) return status === "open" ? "nobody else is called by itself; it waits for an answer." : "nothing is planned.";
	const call = nextCallOf(next);
	const again = (call?.escalatesTo?.number ?? 0) <= level.number ? " again" : "";
	const called = call === null ? "" : `${nextCalled(call)} ${isOrAre(call)} called${again} at ${when(call.at)}`;
	if (next.escalatesTo !== null) return `${called}.`;
	if (next.trigger !== null) return `${when(next.at)}, unless settled by then: ${quote(require_markdown.prose(next.reason))}${called === "" ? "" : ` ${called}.`}`;
	return `${[`${reachOf(next)} at ${when(next.at)}`, called].filter((step) => step !== "").join(", ")}, unless somebody answers by then.`;
}
const MOST_REACHED = 5;
function reachOf({ reach = [] }) {
	const ways = reach.map(({ to, by }) => {
		const channels = require_markdown.enumerate(by.map((channel) => require_markdown.code(channel, 60)));
		return to === null ? `${channels} is tried again` : `${require_markdown.code(to)} is reached by ${channels}`;
	});
	return require_markdown.enumerateSome([...new Set(ways)], MOST_REACHED, (way) => way) || "messages";
}
const quote = (words) => /[.!?\u2026]$/.test(words) ? `\u201c${words}\u201d` : `\u201c${words}\u201d.`;
const ago = (at, now) => now - at < 60 ? "just now" : `${require_clock.span(now - at)} ago`;
const within = (at, now) => `in ${require_clock.span(Math.max(60, Math.ceil((at - now) / 60) * 60))}`;
const STATES = {
	intended: "to be sent",
	doubt: "may have arrived",
	waiting: "waits",
	sent: "sent",
	failed: "failed",
	dropped: "may never have arrived",
	"not-needed": "not needed any more"
};
Object.defineProperty(exports, "NOBODY", {
	enumerable: true,
	get: function() {
		return NOBODY;
	}
});
Object.defineProperty(exports, "STATES", {
	enumerable: true,
	get: function() {
		return STATES;
	}
});
Object.defineProperty(exports, "ago", {
	enumerable: true,
	get: function() {
		return ago;
	}
});
Object.defineProperty(exports, "detailWords", {
	enumerable: true,
	get: function() {
		return detailWords;
	}
});
Object.defineProperty(exports, "isOrAre", {
	enumerable: true,
	get: function() {
		return isOrAre;
	}
});
Object.defineProperty(exports, "markedSeverity", {
	enumerable: true,
	get: function() {
		return markedSeverity;
	}
});
Object.defineProperty(exports, "nextCallOf", {
	enumerable: true,
	get: function() {
		return nextCallOf;
	}
});
Object.defineProperty(exports, "nextCalled", {
	enumerable: true,
	get: function() {
		return nextCalled;
	}
});
Object.defineProperty(exports, "nextStep", {
	enumerable: true,
	get: function() {
		return nextStep;
	}
});
Object.defineProperty(exports, "peopleOf", {
	enumerable: true,
	get: function() {
		return peopleOf;
	}
});
Object.defineProperty(exports, "quote", {
	enumerable: true,
	get: function() {
		return quote;
	}
});
Object.defineProperty(exports, "reachOf", {
	enumerable: true,
	get: function() {
		return reachOf;
	}
});
Object.defineProperty(exports, "severityMark", {
	enumerable: true,
	get: function() {
		return severityMark;
	}
});
Object.defineProperty(exports, "severityName", {
	enumerable: true,
	get: function() {
		return severityName;
	}
});
Object.defineProperty(exports, "situationOf", {
	enumerable: true,
	get: function() {
		return situationOf;
	}
});
Object.defineProperty(exports, "within", {
	enumerable: true,
	get: function() {
		return within;
	}
});
