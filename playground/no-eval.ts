// zod makes code of its schemas where it may, and tries whether it may. This page's policy forbids it: it is told before it tries.
import { config } from 'zod';

config({ jitless: true });
