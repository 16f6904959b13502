require("./rolldown-runtime.js");
const require_policy_validation = require("./policy-validation.js");
const require_report_words = require("./report-words.js");
const require_short_names = require("./report-text-short-names.js");
const require_svg = require("./report-text-svg.js");
const require_calendar = require("./calendar.js");
// src/report/oncall-svg.ts
const WEEK_IN_DAYS = 7;
const WIDTH = 490;
const MARGIN = 7;
const COLUMN = 476 / WEEK_IN_DAYS;
const ROW = 56;
const BAR = {
	top: 20,
	height: 31
};
const TITLE = 30;
const LINE = 26;
const HEAD = 22;
const SPACE = 22;
const LETTER = 7.4;
const DAYS = [
	"Mon",
	"Tue",
	"Wed",
	"Thu",
	"Fri",
	"Sat",
	"Sun"
];
function drawOnCall(schedules, from, to) {
	const drawn = schedules.map((schedule) => ({
		schedule,
		...shiftsOf(schedule, from, to)
	}));
	const people = [...new Set(drawn.flatMap(({ found }) => found.flatMap(({ who }) => who)))];
	const colours = new Map(people.map((login, index) => [login, `p${index}`]));
	let height = MARGIN;
	const blocks = drawn.map(({ schedule, days, found }) => {
		const block = drawSchedule(schedule, days, found, from, colours);
		const group = `<g transform="translate(${MARGIN} ${height})">${block.svg}</g>`;
		height += block.height + SPACE;
		return group;
	});
	height = Math.ceil(height - SPACE + MARGIN);
	const title = `On call: ${schedules.map(({ name }) => name).join(", ")}`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="100%" style="max-width:${WIDTH * 2}px" role="img" aria-label="${require_policy_validation.escapeMarkup(title)}">`,
		`<title>${require_policy_validation.escapeMarkup(title)}</title>`,
		`<style>${style(people.length)}</style>`,
		"<defs><pattern id=\"gap\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"gap-a\" width=\"8\" height=\"8\"/><rect class=\"gap-b\" width=\"4\" height=\"8\"/></pattern></defs>",
		`<rect class="paper" width="${WIDTH}" height="${height}"/>`,
		...blocks,
		"</svg>\n"
	].join("\n");
}
function shiftsOf(schedule, from, to) {
	const enough = Math.ceil((to - from) / (WEEK_IN_DAYS * require_policy_validation.DAY)) + 1;
	const all = require_calendar.daysFrom(from, schedule.timezone, enough * WEEK_IN_DAYS);
	const touched = Math.max(1, all.filter((day, index) => index % WEEK_IN_DAYS === 0 && index < enough * WEEK_IN_DAYS && day < to).length);
	const days = all.slice(0, touched * WEEK_IN_DAYS + 1);
	return {
		days,
		found: require_calendar.parts(schedule, days[0] ?? from, days.at(-1) ?? to)
	};
}
function drawSchedule(schedule, days, found, now, colours) {
	const legend = drawLegend(found, colours);
	const top = TITLE + legend.height + HEAD;
	const weeks = Math.floor((days.length - 1) / WEEK_IN_DAYS);
	const rows = Array.from({ length: weeks }, (_, week) => {
		const seven = days.slice(week * WEEK_IN_DAYS, (week + 1) * WEEK_IN_DAYS + 1);
		const row = [
			drawDays(seven, now, schedule.timezone, week === 0),
			drawParts(seven, found, schedule.timezone, colours),
			drawMark(seven, now)
		];
		return `<g transform="translate(0 ${top + week * ROW})">${row.join("")}</g>`;
	});
	const head = DAYS.map((day, index) => text(day, (index + .5) * COLUMN, top - 7, "head middle"));
	return {
		svg: [
			`<text x="0" y="18" class="name">${require_policy_validation.escapeMarkup(schedule.name)} <tspan class="zone">${require_policy_validation.escapeMarkup(schedule.timezone)}</tspan></text>`,
			`<g transform="translate(0 ${TITLE})">${legend.svg}</g>`,
			...head,
			...rows
		].join("\n"),
		height: top + weeks * ROW
	};
}
function drawLegend(found, colours) {
	const entries = [...new Set(found.flatMap(({ who }) => who))].map((login) => [login, colours.get(login) ?? ""]);
	if (found.some(({ who }) => who.length === 0)) entries.push(["nobody", "gap"]);
	if (found.some(({ overridden }) => overridden)) entries.push(["override", "bare over"]);
	let x = 0;
	let line = 0;
	return {
		svg: entries.map(([label, className]) => {
			const width = 30 + label.length * LETTER;
			if (x > 0 && x + width > 476) {
				x = 0;
				line += 1;
			}
			const y = line * LINE;
			const entry = `<rect x="${require_svg.n(x + 1)}" y="${y + 2}" width="15" height="15" rx="3" class="${className}"/>${text(label, x + 21, y + 14, "label")}`;
			x += width;
			return entry;
		}).join(""),
		height: entries.length === 0 ? 0 : (line + 1) * LINE
	};
}
function drawDays(days, now, timezone, isFirst) {
	return days.slice(0, -1).map((day, index) => {
		const isToday = day <= now && now < (days[index + 1] ?? day);
		return `<rect x="${require_svg.n(index * COLUMN)}" y="0" width="${require_svg.n(COLUMN)}" height="${ROW}" class="${isToday ? "cell today" : "cell"}"/>` + text(dayName(day, timezone, isFirst && index === 0), index * COLUMN + 5, 14, isToday ? "day now" : "day");
	}).join("");
}
function drawParts(days, found, timezone, colours) {
	const [start, end] = spanOf(days);
	return found.filter((part) => part.start < end && part.end > start).map((part) => drawPart(part, across(Math.max(part.start, start), days), across(Math.min(part.end, end), days), timezone, colours)).join("");
}
function drawMark(days, now) {
	const [start, end] = spanOf(days);
	if (now < start || now >= end) return "";
	return `<path d="M${require_svg.n(across(now, days))} ${BAR.top - 3}V${BAR.top + BAR.height + 3}" class="mark"/>`;
}
const spanOf = (days) => [days[0] ?? 0, days.at(-1) ?? 0];
function drawPart({ start, end, who, overridden }, left, right, timezone, colours) {
	const width = Math.max(.5, right - left - 1);
	const frame = (className, y, height) => `<rect x="${require_svg.n(left + .5)}" y="${require_svg.n(y)}" width="${require_svg.n(width)}" height="${require_svg.n(height)}" rx="${Math.min(4, Math.floor(width / 2))}" class="${className}"/>`;
	const lanes = who.length === 0 ? [null] : who;
	const height = BAR.height / lanes.length;
	const drawn = lanes.map((login, lane) => {
		const y = BAR.top + lane * height;
		const label = login === null ? width > 60 ? "nobody" : "" : fitting(login, [...colours.keys()], width, height);
		const name = label === "" ? "" : text(label, left + width / 2 + .5, y + height / 2 + 4.5, `middle ${login === null ? "none" : "label"}`);
		return frame(login === null ? "gap" : colours.get(login) ?? "", y, height) + name;
	});
	const title = `${who.length === 0 ? "nobody" : who.join(", ")}${overridden ? " (override)" : ""}: ${require_calendar.localTime(start, timezone)} \u2013 ${require_calendar.localTime(end, timezone)}`;
	const over = overridden ? frame("bare over", BAR.top, BAR.height) : "";
	return `<g><title>${require_policy_validation.escapeMarkup(title)}</title>${drawn.join("")}${over}</g>`;
}
function fitting(name, everybody, width, height) {
	const room = Math.floor((width - 5) / LETTER);
	if (height < 13 || room < 1) return "";
	const short = require_short_names.shortNames(everybody, room).get(name) ?? name;
	return short.length <= room && (short === name || short.length >= 5) ? short : "";
}
function across(at, days) {
	const index = Math.min(6, Math.max(0, days.findLastIndex((day) => day <= at)));
	const [start = 0, end = 0] = [days[index], days[index + 1]];
	return (index + (end > start ? Math.min(1, Math.max(0, (at - start) / (end - start))) : 0)) * COLUMN;
}
function dayName(day, timezone, always) {
	const [, month = "1", date = "1"] = require_calendar.toLocal(day, timezone).date.split("-");
	return always || date === "01" ? `${Number(date)} ${require_report_words.MONTHS[Number(month) - 1] ?? ""}` : String(Number(date));
}
function text(content, x, y, className) {
	return `<text x="${require_svg.n(x)}" y="${require_svg.n(y)}" class="${className}">${require_policy_validation.escapeMarkup(content)}</text>`;
}
function style(people) {
	const hues = Array.from({ length: people }, (_, index) => Math.round((205 + index * 137.5) % 360));
	const fills = (saturation, light) => hues.map((hue, index) => `.p${index}{fill:hsl(${hue},${saturation}%,${light}%)}`).join("");
	return [
		"text{font:13px system-ui,-apple-system,\"Segoe UI\",Roboto,sans-serif;fill:#1f2328}",
		".name{font-size:18px;font-weight:600}.zone{font-size:13px;font-weight:400;fill:#59636e}",
		".head,.day{font-size:12px;fill:#59636e}.now{font-weight:700;fill:#1f2328}.middle{text-anchor:middle}",
		".paper{fill:#fff}.cell{fill:none;stroke:#d1d9e0}.today{fill:#fff8c5}.mark{stroke:#1f2328;stroke-width:2;fill:none}",
		".gap{fill:url(#gap);stroke:#cf222e}.gap-a{fill:#ffebe9}.gap-b{fill:#ffc1ba}.none{fill:#82071e;font-weight:600}",
		".bare{fill:none}.over{stroke:#1f2328;stroke-width:2;stroke-dasharray:5 2.5}",
		fills(70, 80),
		"@media(prefers-color-scheme:dark){text{fill:#f0f6fc}.zone,.head,.day{fill:#9198a1}.now{fill:#f0f6fc}.paper{fill:#0d1117}",
		".cell{stroke:#3d444d}.today{fill:#272115}.mark{stroke:#f0f6fc}.gap{stroke:#f85149}.gap-a{fill:#3c1618}.gap-b{fill:#67060c}",
		`.none{fill:#ffdcd7}.over{stroke:#f0f6fc}${fills(45, 32)}}`
	].join("");
}
exports.drawOnCall = drawOnCall;
