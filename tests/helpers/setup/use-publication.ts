import { inject } from 'vitest';
import { usePublication } from '../../../src/publication.ts';

usePublication(inject('publication'));
