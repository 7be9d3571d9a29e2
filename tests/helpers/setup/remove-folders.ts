import { afterAll } from 'vitest';
import { removeTemporaryFolders } from '../temporary-folder.ts';

// Test files may share modules, which run once. This runs for every file.
afterAll(removeTemporaryFolders);
