/* Words of the tools have no file of their own in the built site (dom.ts). */
export { toolWords } from './dom.ts';
