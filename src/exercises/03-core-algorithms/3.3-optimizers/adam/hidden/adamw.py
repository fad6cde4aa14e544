"""Prints where PyTorch's AdamW goes from 10 with the gradients 4, 2 and -3; a public test of this exercise holds the last place.
Run with a Python that has torch 1.13: python3 adamw.py"""
import torch

x = torch.tensor([10.0], dtype=torch.float64, requires_grad=True)
rule = torch.optim.AdamW([x], lr=0.1, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.2)
for g in (4.0, 2.0, -3.0):
    x.grad = torch.tensor([g], dtype=torch.float64)
    rule.step()
    print(x.item())
