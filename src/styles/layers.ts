import layers from './layers.css?raw';

/** The statement that orders the cascade, first of all styles on every page. */
export const layerOrder = layers.replace(/\/\*.*?\*\//gs, '').trim();
