const require_wording = require("./channels-wording.js");
// src/channels/fit.ts
function fitWording(wording, fits, omitted = "\u2026") {
	if (fits(wording)) return wording;
	const { sections } = wording;
	const take = (lists) => ({
		...wording,
		sections: sections.slice(0, lists.length).map((section, index) => shorten(section, lists[index] ?? [], omitted)),
		unlisted: wording.unlisted + sections.length - lists.length
	});
	let lists = sections.map(() => []);
	while (lists.length > 1 && !fits(take(lists))) lists = lists.slice(0, -1);
	const rounds = Math.max(0, ...sections.map(({ lines }) => lines.length));
	for (let round = 0; round < rounds; round += 1) for (const [index, list] of lists.entries()) {
		const { length } = sections[index]?.lines ?? [];
		const more = lists.with(index, [...list, round === 0 ? length - 1 : round - 1]);
		if (round < length && fits(take(more))) lists = more;
	}
	return take(lists);
}
function shorten(section, list, omitted) {
	if (list.length === section.lines.length) return section;
	return {
		...section,
		lines: [...section.lines.filter((_, index) => list.includes(index)), omitted]
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
		...section.lines.map(line),
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
Object.defineProperty(exports, "fitWording", {
	enumerable: true,
	get: function() {
		return fitWording;
	}
});
Object.defineProperty(exports, "linkLine", {
	enumerable: true,
	get: function() {
		return linkLine;
	}
});
Object.defineProperty(exports, "textOf", {
	enumerable: true,
	get: function() {
		return textOf;
	}
});
