import { types } from 'pg';

const dateType = 1082;

/** A day is text, never an instant: pg would otherwise make a local midnight of it. */
types.setTypeParser(dateType, (text) => text);
