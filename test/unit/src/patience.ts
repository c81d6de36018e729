// How long tests of the window wait for something to appear: Testing Library's second is too little on a busy machine.
import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 20_000 });
