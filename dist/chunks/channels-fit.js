const require_wording = require("./channels-wording.js");
// src/channels/fit.ts
function fitWording(wording, fits, omitted = "\u2026") {
	if (fits(wording)) return wording;
	const { sections } = wording;
	const take = (extracts) => ({
		...wording,
		sections: sections.slice(0, extracts.length).map((section, index) => shorten(section, extracts[index] ?? NOTHING, omitted)),
		unlisted: wording.unlisted + sections.length - extracts.length
	});
	let extracts = sections.map((_, index) => ({
		lines: 0,
		answer: index === 0
	}));
	while (extracts.length > 1 && !fits(take(extracts))) extracts = extracts.slice(0, -1);
	const longer = (index, more) => {
		if (fits(take(extracts.with(index, more)))) extracts = extracts.with(index, more);
	};
	for (const [index, one] of extracts.entries()) longer(index, {
		...one,
		answer: true
	});
	const rounds = Math.max(0, ...sections.map(({ lines }) => lines.length));
	for (let round = 0; round < rounds; round += 1) for (const [index, one] of extracts.entries()) if (one.lines === round && round < (sections[index]?.lines ?? []).length) longer(index, {
		...one,
		lines: round + 1
	});
	return take(extracts);
}
const NOTHING = {
	lines: 0,
	answer: false
};
function shorten(section, { lines, answer }, omitted) {
	if (lines === section.lines.length && (answer || section.answer === null)) return section;
	const rest = answer && section.answer !== null ? [section.answer] : [];
	return {
		...section,
		lines: [
			...section.lines.slice(0, lines),
			...rest,
			omitted
		],
		answer: null
	};
}
const linkLine = ({ reference, url }) => `${reference}: ${url}`;
const PLAIN = {
	most: Number.POSITIVE_INFINITY,
	size: (text) => text.length,
	start: [],
	end: [],
	title: (headline) => headline,
	link: linkLine,
	line: (text) => text,
	gaps: {
		lines: "\n",
		sections: "\n\n"
	},
	omitted: "\u2026"
};
function textOf(wording, change = {}) {
	const form = {
		...PLAIN,
		...change
	};
	const fits = (one) => form.size(asText(one, form)) <= form.most;
	return asText(fitWording(wording, fits, form.omitted), form);
}
function asText({ sections, notes, unlisted }, { start, end, title, link, line, gaps }) {
	const parts = sections.map((section) => [
		...section.headline === null ? [] : [title(section.headline)],
		...require_wording.linesOf(section).map(line),
		...section.link === null ? [] : [link(section.link)]
	].join(gaps.lines));
	const top = notes.length === 0 ? [] : [notes.map(line).join(gaps.lines)];
	return [
		...start,
		...top,
		...parts,
		...require_wording.moreLines(unlisted).map(line),
		...end
	].join(gaps.sections);
}
exports.fitWording = fitWording;
exports.linkLine = linkLine;
exports.textOf = textOf;
