// zod makes code of its schemas where it may, and tries whether it may. This page's policy forbids it: it is told before it tries.
// (package.json beside this says that the module has an effect; the library's own would let the bundler drop it.)
import { config } from 'zod';

config({ jitless: true });
