export { serveFolder, type Served } from '../../src/desk/host.ts';
