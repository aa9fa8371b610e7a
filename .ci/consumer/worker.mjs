// A worker as Cloudflare's are: articles in, what is made of them out. Anything of Node in here would be an error.
import { readAll } from './every-entry.mjs';

export default {
  async fetch(request) {
    const ofNode = ['process', 'Buffer', 'require'].filter((name) => name in globalThis);
    if (ofNode.length > 0) return new Response(`there is ${ofNode} here`, { status: 500 });
    return new Response(readAll(await request.json()));
  },
};
