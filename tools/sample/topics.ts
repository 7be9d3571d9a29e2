/** Topics of the sample archive, with the things in its sentences. The first topics are far more frequent than the last. */
export const TOPICS = [
  ['Town Hall', ['council room', 'waiting list', 'noticeboard', 'clock tower', 'open hour']],
  ['Weather', ['rain gauge', 'wind forecast', 'snow fence', 'heat shelter', 'storm bell']],
  ['Harbour', ['ferry timetable', 'breakwater', 'fish auction', 'pilot boat', 'tide table']],
  ['Railways', ['branch line', 'night train', 'level crossing', 'waiting room', 'signal box']],
  ['Schools', ['reading hour', 'school garden', 'timetable', 'lunch kitchen', 'chess club']],
  ['Sport', ['running track', 'relay team', 'winter league', 'swimming hall', 'second half']],
  ['Science', ['tide pool survey', 'seed bank', 'weather balloon', 'small telescope', 'moss census']],
  ['Markets', ['morning market', 'apple stall', 'price board', 'cheese counter', 'flower cart']],
  ['Health', ['walking group', 'night pharmacy', 'first-aid course', 'quiet ward', 'bicycle clinic']],
  ['Housing', ['terrace', 'repair fund', 'roof survey', 'shared courtyard', 'stairwell']],
  ['Energy', ['heat pump', 'river turbine', 'street lamp', 'battery shed', 'meter reading']],
  ['Food', ['noodle shop', 'bread oven', 'plum harvest', 'pickle cellar', 'tea house']],
  ['Books', ['reading room', 'second edition', 'mobile library', 'poetry shelf', 'printing press']],
  ['Music', ['brass band', 'piano lesson', 'choir rehearsal', 'drum workshop', 'open-air stage']],
  ['Museums', ['map collection', 'glass case', 'paper workshop', 'model ship', 'lantern room']],
  ['Gardens', ['rose bed', 'plum orchard', 'seed swap', 'moss garden', 'water barrel']],
  ['Bridges', ['footbridge', 'toll house', 'iron railing', 'bridge inspection', 'stone arch']],
  ['Theatre', ['puppet stage', 'second act', 'costume store', 'prompt box', 'curtain']],
  ['Rivers', ['flood mark', 'towpath', 'rowing club', 'lock gate', 'heron count']],
  ['Night Sky', ['meteor watch', 'dark hour', 'star map', 'roof terrace', 'eclipse walk']],
  ['Letters', ['reader’s letter', 'open question', 'correction desk', 'letter box', 'reply']],
  ['Crossword', ['clue of the week', 'long word', 'prize grid', 'small puzzle', 'solution']],
] as const satisfies readonly [Topic, ...Topic[]];

/** Name and things. */
export type Topic = readonly [string, readonly [string, ...string[]]];
