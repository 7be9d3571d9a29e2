/**
 * Chooses a voice for a language (BCP 47): one of the same region, or else the system's default, or else any. Only voices of
 * the device are used, because others send the text to a server.
 */
export function chooseVoice<Voice extends VoiceFacts>(voices: readonly Voice[], lang: string): Voice | undefined {
  const wanted = tagOf(lang);
  const known = voices.filter((voice) => voice.localService && languageOf(tagOf(voice.lang)) === languageOf(wanted));
  return known.find((voice) => tagOf(voice.lang) === wanted) ?? known.find((voice) => voice.default) ?? known[0];
}

/** Android writes `en_US`. */
function tagOf(lang: string): string {
  return lang.replaceAll('_', '-').toLowerCase();
}

function languageOf(tag: string): string | undefined {
  return tag.split('-')[0];
}

type VoiceFacts = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;
