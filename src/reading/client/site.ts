import { applyTextSize } from './text-size.ts';

/* Runs on every page. */
applyTextSize();
