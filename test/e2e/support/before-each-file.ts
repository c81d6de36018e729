// What every file of journeys begins with.
import { tellLastWords } from './last-words.ts';

tellLastWords();
